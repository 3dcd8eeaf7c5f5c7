package org.throughline.store.constraint;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The statement that adds a row like a stored one but for some columns. */
record Copy(String table, List<String> columns, Map<String, String> different) {

  /** What triggers write and nobody else; a new row comes without it. */
  private static final Map<String, String> KEPT =
      Map.of("origin_id", "null", "article_count", "0", "first_reported", "null");

  static Copy of(String table, Catalog catalog) {
    return new Copy(table, catalog.columns(table), KEPT);
  }

  Copy with(String column, String expression) {
    var more = new HashMap<>(different);
    more.put(column, expression);
    return new Copy(table, columns, more);
  }

  String where(String condition) {
    return """
        insert into "%1$s" (%2$s)
        select %3$s from "%1$s" where %4$s limit 1
        """
        .formatted(
            table,
            columns.stream().map(Copy::quoted).collect(joining(", ")),
            columns.stream()
                .map(column -> different.getOrDefault(column, quoted(column)))
                .collect(joining(", ")),
            condition);
  }

  String ofAny() {
    return where("true");
  }

  private static String quoted(String column) {
    return '"' + column + '"';
  }
}
