package org.throughline.mapping;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Whether it is known how many rows a connection has, and its orders make cursors. */
record PageCheck(Findings findings, Seen seen, Map<String, String> keyTypes) {

  /**
   * @param from rows that the connection hangs from
   * @param row how their columns are addressed
   */
  void check(Field field, Source.Page page, String from, String row) {
    page.counted()
        .ifPresent(
            column ->
                findings.prepare(field, "select %s%s::int from %s".formatted(row, column, from)));
    if (page.rows().isWhole()) {
      isCounted(field, page.rows().from());
    }
    cursors(field, page.rows());
  }

  private void isCounted(Field field, String table) {
    if (!seen.counts(table)) {
      findings.add(
          "%s lists all of %s, which is not counted: see kept.count_rows_of"
              .formatted(field.declaredAt(), table));
    }
    facets(field, field.arguments(), table);
  }

  private void facets(Field field, List<Argument> arguments, String table) {
    for (var argument : arguments) {
      argument
          .facet()
          .filter(column -> !seen.counts(table, column))
          .ifPresent(
              column ->
                  findings.add(
                      "%s has the facet %s of %s, which is not counted: see kept.count_rows_of"
                          .formatted(field.declaredAt(), column, table)));
      facets(field, argument.members(), table);
    }
  }

  void cursors(Field field, Rows rows) {
    for (var key : rows.order().keys()) {
      var type = keyTypes.get(Observed.key(rows, key));
      if (type != null && !Observed.IN_CURSORS.contains(type)) {
        findings.add(
            "%s is ordered by %s, of type %s: cursors take %s; cast it"
                .formatted(
                    field.declaredAt(), key.sql(), type, new TreeSet<>(Observed.IN_CURSORS)));
      }
    }
  }
}
