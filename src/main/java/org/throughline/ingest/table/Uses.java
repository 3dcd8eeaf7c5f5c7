package org.throughline.ingest.table;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;
import static org.throughline.ingest.problem.Code.STILL_USED;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.throughline.ingest.problem.Place;
import org.throughline.ingest.problem.Problems;
import org.throughline.ingest.table.Column.Reference;

/**
 * Who refers to rows that go, and is not the files' to change. The database would refuse some of
 * that, but only the first, and in a link that ends with either side it would end the other's.
 */
final class Uses {

  /** Each costs statements of its own. */
  private static final int MOST_NAMED = 100;

  private static final Comparator<Table<?>> BY_NAME = comparing(Table::name);

  private final StoredRows stored;
  private final Lineage lineage;
  private final Places places;
  private final Place at;
  private final Map<Table<?>, Set<Row>> mine = new HashMap<>();

  Uses(StoredRows stored, Lineage lineage, Places places, Place at) {
    this.at = at;
    this.stored = stored;
    this.lineage = lineage;
    this.places = places;
  }

  /** Rows that the files have a say in: they go or change with what they refer to. */
  void add(Table<?> table, List<Row> rows) {
    mine.put(table, new HashSet<>(rows));
  }

  void refuseRemovalOfUsed(List<TableDifference> differences, Problems problems)
      throws SQLException {
    var named = 0;
    for (var going : differences) {
      var ids = going.removed().stream().map(Row::id).filter(Objects::nonNull).collect(toSet());
      if (ids.isEmpty()) {
        continue;
      }
      for (var table : mine.keySet().stream().sorted(BY_NAME).toList()) {
        for (var use : uses(table, going.table(), ids)) {
          if (named++ < MOST_NAMED) {
            var wrong =
                "'%s' is still used by %s"
                    .formatted(lineage.nameOf(use.id), nameOf(table, use.row));
            problems.add(STILL_USED, placeOf(going, use.id), wrong, "change that first");
          }
        }
      }
    }
  }

  private record Use(String id, Row row) {}

  private List<Use> uses(Table<?> table, Table<?> target, Set<String> ids) throws SQLException {
    var uses = new ArrayList<Use>();
    var columns = table.layout().columns();
    for (var i = 0; i < columns.size(); i++) {
      if (columns.get(i) instanceof Reference<?> reference && reference.target() == target) {
        for (var row : stored.read(table, Map.of(reference.name(), ids))) {
          if (!mine.get(table).contains(row)) {
            uses.add(new Use(row.texts().get(i), row));
          }
        }
      }
    }
    return uses;
  }

  private Place placeOf(TableDifference going, String id) {
    return going.removed().stream()
        .filter(row -> id.equals(row.id()))
        .findFirst()
        .flatMap(row -> places.around(going.table(), row, lineage))
        .orElse(at);
  }

  /** {@code role of 'marco-rubio'}: what it is, and what it belongs to. */
  private String nameOf(Table<?> table, Row row) throws SQLException {
    var owner = owner(table, row);
    return owner == null ? "a row of " + table.name() : "%s of '%s'".formatted(table.name(), owner);
  }

  /**
   * @return its slug, or that of the nearest that it belongs to
   */
  private String owner(Table<?> table, Row row) throws SQLException {
    if (table.layout().hasSlug()) {
      return row.texts(table.layout().names()).get(0);
    }
    var parents = table.layout().parents();
    for (var i = 0; i < parents.columns().size(); i++) {
      var id = row.texts(parents).get(i);
      if (id != null) {
        var parent = parents.columns().get(i).target();
        var rows = stored.read(parent, Map.of("id", Set.of(id)));
        return rows.isEmpty() ? null : owner(parent, rows.get(0));
      }
    }
    return null;
  }
}
