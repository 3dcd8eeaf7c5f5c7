package org.throughline.ingest.table;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what is stored in one table under some parents, or under some slugs. */
record StoredRows(Statements statements) {

  /**
   * @param filters columns and the values looked for; a row is read when one of them is there
   * @return in the order of their ids, which is the order in which they were first stored
   */
  List<Row> read(Table<?> table, Map<String, ? extends Collection<String>> filters)
      throws SQLException {
    var sought = new LinkedHashMap<String, Collection<String>>(filters);
    sought.values().removeIf(Collection::isEmpty);
    if (sought.isEmpty()) {
      return List.of();
    }
    return statements.read(select(table, sought.keySet()), List.copyOf(sought.values())).stream()
        .map(texts -> new Row(texts.get(0), texts.subList(1, texts.size())))
        .toList();
  }

  private static String select(Table<?> table, Collection<String> filters) {
    var columns =
        table.layout().columns().stream()
            .map(column -> ", \"%s\"::text".formatted(column.name()))
            .collect(joining());
    var where = filters.stream().map(StoredRows::filter).collect(joining(" or "));
    return """
    select %s%s
    from "%s"
    where %s
    order by 1
    """
        .formatted(table.isIdentified() ? "id::text" : "null::text", columns, table.name(), where);
  }

  private static String filter(String column) {
    return "\"%s\" = any(?::%s[])".formatted(column, column.equals("slug") ? "text" : "uuid");
  }
}
