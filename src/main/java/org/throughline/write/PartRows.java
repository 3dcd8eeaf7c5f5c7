package org.throughline.write;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.throughline.write.Said.Parts;

/**
 * Makes the stored parts of a row those that an input lists, and touches no others: a row that
 * stays keeps its id, so what refers to it and its history stay too.
 */
final class PartRows {

  private final Catalog catalog;
  private final Sql sql;

  PartRows(Catalog catalog, Sql sql) {
    this.catalog = catalog;
    this.sql = sql;
  }

  void write(String owner, Parts parts) throws SQLException {
    var table = catalog.table(parts.table());
    var stored = stored(table, parts.owner(), owner);
    var wanted = wanted(table, parts, owner);
    for (var gone : unpaired(table, stored, wanted)) {
      delete(table, gone);
    }
    for (var row : wanted) {
      row.write();
    }
  }

  private List<Map<String, String>> stored(Catalog.Table table, String column, String owner)
      throws SQLException {
    var names = List.copyOf(table.columns().keySet());
    var query =
        "select %s from \"%s\" where \"%s\" = ?::uuid order by %s"
            .formatted(
                names.stream().map(PartRows::quoted).collect(Collectors.joining(", ")),
                table.name(),
                column,
                quoted(table.number().map(Catalog.Numbering::column).orElse(table.key().get(0))));
    var rows = new ArrayList<Map<String, String>>();
    for (var values : sql.rows(query, List.of(owner))) {
      var row = new LinkedHashMap<String, String>();
      for (var i = 0; i < names.size(); i++) {
        row.put(names.get(i), values.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private List<Wanted> wanted(Catalog.Table table, Parts parts, String owner) {
    var wanted = new ArrayList<Wanted>();
    var numbers = new HashMap<List<String>, Integer>();
    for (var said : parts.rows()) {
      var columns = new LinkedHashMap<>(said.columns());
      columns.put(parts.owner(), owner);
      table
          .number()
          .ifPresent(
              number -> {
                var among = number.within().stream().map(columns::get).toList();
                var place = numbers.merge(among, 1, Integer::sum);
                columns.putIfAbsent(number.column(), String.valueOf(place));
              });
      wanted.add(new Wanted(table, columns, said.parts()));
    }
    return wanted;
  }

  /**
   * Gives each wanted row the stored one that it is: by key, or, where rows have ids, the one that
   * says the same, and in order whichever is left.
   *
   * @return the stored rows that none of the wanted ones is
   */
  private static List<Map<String, String>> unpaired(
      Catalog.Table table, List<Map<String, String>> stored, List<Wanted> wanted) {
    var open = new ArrayList<>(stored);
    wanted.forEach(row -> row.takeFrom(open, row::isSame));
    if (table.isIdentified()) {
      wanted.forEach(row -> row.takeFrom(open, any -> true));
    }
    return open;
  }

  private void delete(Catalog.Table table, Map<String, String> row) throws SQLException {
    sql.run(
        "delete from \"%s\" where %s".formatted(table.name(), isRow(table)),
        table.key().stream().map(row::get).toList());
  }

  private static String isRow(Catalog.Table table) {
    return table.key().stream()
        .map(column -> "\"%s\" = ?::%s".formatted(column, table.column(column).type()))
        .collect(Collectors.joining(" and "));
  }

  static String quoted(String column) {
    return '"' + column + '"';
  }

  /** A row that should be stored. */
  private final class Wanted {

    private final Catalog.Table table;
    private final Map<String, String> columns;
    private final List<Parts> parts;
    private Optional<Map<String, String>> stored = Optional.empty();

    private Wanted(Catalog.Table table, Map<String, String> columns, List<Parts> parts) {
      this.table = table;
      this.columns = columns;
      this.parts = parts;
    }

    private void takeFrom(List<Map<String, String>> open, Predicate<Map<String, String>> isIt) {
      if (stored.isEmpty()) {
        stored = open.stream().filter(isIt).findFirst();
        stored.ifPresent(row -> open.removeIf(each -> each == row));
      }
    }

    private boolean isSame(Map<String, String> row) {
      var compared = table.isIdentified() ? columns.keySet() : table.key();
      var number = table.number().map(Catalog.Numbering::column).orElse("");
      return compared.stream()
          .filter(column -> !table.isIdentified() || !column.equals(number))
          .filter(column -> columns.get(column) != RowWriter.DEFAULT)
          .allMatch(column -> Objects.equals(columns.get(column), row.get(column)));
    }

    private void write() throws SQLException {
      if (stored.isEmpty()) {
        insert();
      } else {
        update(stored.get());
      }
      for (var part : parts) {
        PartRows.this.write(columns.get("id"), part);
      }
    }

    private void insert() throws SQLException {
      if (table.isIdentified()) {
        columns.put("id", UuidCreator.getTimeOrderedEpoch().toString());
      }
      RowWriter.insert(sql, table, columns);
    }

    private void update(Map<String, String> row) throws SQLException {
      if (table.isIdentified()) {
        columns.put("id", row.get("id"));
      }
      var changed = new LinkedHashMap<>(columns);
      changed
          .entrySet()
          .removeIf(column -> Objects.equals(column.getValue(), row.get(column.getKey())));
      RowWriter.update(
          sql, table, changed, isRow(table), table.key().stream().map(row::get).toList());
    }
  }
}
