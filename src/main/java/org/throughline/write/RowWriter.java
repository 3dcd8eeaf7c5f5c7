package org.throughline.write;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes one row. */
final class RowWriter {

  /** Stands for a column's default; this text itself, not one like it. */
  @SuppressWarnings("StringOperationCanBeSimplified")
  static final String DEFAULT = new String("default");

  private RowWriter() {}

  /** A row whose place among others is not said comes last. */
  static void insert(Sql sql, Catalog.Table table, Map<String, String> columns)
      throws SQLException {
    var names = new ArrayList<>(columns.keySet());
    var values = values(columns);
    var expressions =
        new ArrayList<>(names.stream().map(column -> expression(table, columns, column)).toList());
    var number = table.number();
    if (number.isPresent() && !columns.containsKey(number.get().column())) {
      names.add(number.get().column());
      expressions.add(next(table, number.get()));
      number.get().within().forEach(column -> values.add(columns.get(column)));
    }
    sql.run(
        "insert into \"%s\" (%s) values (%s)"
            .formatted(
                table.name(),
                names.stream().map(PartRows::quoted).collect(Collectors.joining(", ")),
                String.join(", ", expressions)),
        values);
  }

  private static String next(Catalog.Table table, Catalog.Numbering number) {
    return "(select coalesce(max(%s), 0) + 1 from \"%s\" where %s)"
        .formatted(
            PartRows.quoted(number.column()),
            table.name(),
            number.within().stream()
                .map(
                    column ->
                        "\"%s\" is not distinct from %s"
                            .formatted(column, placeholder(table, column)))
                .collect(Collectors.joining(" and ")));
  }

  static void update(Sql sql, Catalog.Table table, String id, Map<String, String> columns)
      throws SQLException {
    update(sql, table, columns, "id = ?::uuid", List.of(id));
  }

  /**
   * A row that says so already is not touched.
   *
   * @param isRow the condition that it is the row, over the values of its key
   */
  static void update(
      Sql sql, Catalog.Table table, Map<String, String> columns, String isRow, List<String> key)
      throws SQLException {
    if (columns.isEmpty()) {
      return;
    }
    var values = values(columns);
    values.addAll(key);
    values.addAll(values(columns));
    sql.run(
        "update \"%s\" set %s where %s and (%s)"
            .formatted(
                table.name(),
                each(table, columns, "\"%s\" = %s", ", "),
                isRow,
                each(table, columns, "\"%s\" is distinct from %s", " or ")),
        values);
  }

  private static String each(
      Catalog.Table table, Map<String, String> columns, String form, String separator) {
    return columns.keySet().stream()
        .map(column -> form.formatted(column, expression(table, columns, column)))
        .collect(Collectors.joining(separator));
  }

  /** What is bound: a default is none of it. */
  private static List<String> values(Map<String, String> columns) {
    return columns.values().stream()
        .filter(value -> value != DEFAULT)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static String expression(
      Catalog.Table table, Map<String, String> columns, String column) {
    return columns.get(column) == DEFAULT
        ? table.column(column).byDefault()
        : placeholder(table, column);
  }

  private static String placeholder(Catalog.Table table, String column) {
    return "?::" + table.column(column).type();
  }
}
