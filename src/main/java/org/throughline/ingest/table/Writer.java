package org.throughline.ingest.table;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.throughline.ingest.table.Column.Plain;
import org.throughline.ingest.table.TableDifference.Revision;

/** Writes all rows of a table that come, change or go with one statement each. */
record Writer(Statements statements, Instant now) {

  private static final Column<?> ID = new Plain<>("id", "uuid", row -> null);

  /** Frees what is unique and still held by a row that goes, or that is about to change it. */
  void vacate(TableDifference difference) throws SQLException {
    var table = difference.table();
    if (table.layout().exclusive().isPresent()) {
      var name = table.layout().exclusive().get().name();
      vacate(difference, name, "null");
    }
    if (table.layout().hasSlug() && table.isIdentified()) {
      vacate(difference, "slug", "'gone-' || id");
    }
  }

  private void vacate(TableDifference difference, String column, String placeholder)
      throws SQLException {
    var at = names(difference.table().layout().columns()).indexOf(column);
    var claimed =
        Stream.concat(
                difference.added().stream(), difference.changed().stream().map(Revision::after))
            .map(row -> row.texts().get(at))
            .filter(Objects::nonNull)
            .collect(toSet());
    var holders =
        Stream.concat(
                difference.removed().stream(),
                difference.changed().stream()
                    .filter(revision -> revision.changes(at))
                    .map(Revision::before))
            .filter(row -> claimed.contains(row.texts().get(at)))
            .map(Row::id)
            .toList();
    if (!holders.isEmpty()) {
      var sql = "update \"%s\" set \"%s\" = %s where id = any(?::uuid[])";
      statements.run(
          sql.formatted(difference.table().name(), column, placeholder), List.of(holders));
    }
  }

  void insert(Table<?> table, List<Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    var columns = new ArrayList<>(all(table));
    columns.addAll(table.layout().first());
    var sql =
        """
        insert into "%s" (%s)
        select %s
        from %s
        """
            .formatted(
                table.name(),
                list(columns, column -> quoted(column))
                    + stamp(table, column -> ", " + quoted(column)),
                list(columns, Writer::wanted) + stamp(table, column -> ", ?::timestamptz"),
                unnest(columns));
    var parameters = parameters(table, rows);
    for (var i = 0; i < table.layout().first().size(); i++) {
      var at = i;
      parameters.add(rows.stream().map(row -> row.first().get(at)).toList());
    }
    statements.run(sql, parameters);
  }

  void update(Table<?> table, List<Revision> revisions) throws SQLException {
    if (revisions.isEmpty()) {
      return;
    }
    var sql =
        """
        update "%s" as stored
        set %s
        from %s
        where %s
        """
            .formatted(
                table.name(),
                list(
                        table.layout().values().columns(),
                        column -> quoted(column) + " = " + wanted(column))
                    + stamp(table, column -> ", " + quoted(column) + " = ?::timestamptz"),
                unnest(all(table)),
                same(table));
    statements.run(sql, parameters(table, revisions.stream().map(Revision::after).toList()));
  }

  void delete(Table<?> table, List<Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    var sql =
        """
        delete from "%s" as stored
        using %s
        where %s
        """
            .formatted(table.name(), unnest(all(table)), same(table));
    statements.run(sql, texts(table, rows));
  }

  private List<Object> parameters(Table<?> table, List<Row> rows) {
    var parameters = new ArrayList<Object>();
    table.layout().stamp().ifPresent(column -> parameters.add(now.toString()));
    parameters.addAll(texts(table, rows));
    return parameters;
  }

  /** The rows turned by a quarter: one list per column. */
  private static List<List<String>> texts(Table<?> table, List<Row> rows) {
    var lists = new ArrayList<List<String>>();
    if (table.isIdentified()) {
      lists.add(rows.stream().map(Row::id).toList());
    }
    for (var i = 0; i < table.layout().columns().size(); i++) {
      var at = i;
      lists.add(rows.stream().map(row -> row.texts().get(at)).toList());
    }
    return lists;
  }

  private static List<Column<?>> all(Table<?> table) {
    var all = new ArrayList<Column<?>>();
    if (table.isIdentified()) {
      all.add(ID);
    }
    all.addAll(table.layout().columns());
    return all;
  }

  private static String unnest(List<Column<?>> columns) {
    return "unnest(%s) as wanted (%s)"
        .formatted(list(columns, column -> "?::text[]"), list(columns, Writer::quoted));
  }

  private static String same(Table<?> table) {
    List<? extends Column<?>> columns =
        table.isIdentified() ? List.of(ID) : table.layout().keys().columns();
    return columns.stream()
        .map(column -> "stored." + quoted(column) + " = " + wanted(column))
        .collect(joining(" and "));
  }

  private static String stamp(Table<?> table, Function<Column<?>, String> sql) {
    return table.layout().stamp().map(sql).orElse("");
  }

  private static String wanted(Column<?> column) {
    return "wanted.%s::%s".formatted(quoted(column), column.type());
  }

  private static String quoted(Column<?> column) {
    return '"' + column.name() + '"';
  }

  private static String list(
      List<? extends Column<?>> columns, Function<? super Column<?>, String> sql) {
    return columns.stream().map(sql).collect(joining(", "));
  }

  private static List<String> names(List<? extends Column<?>> columns) {
    return columns.stream().map(Column::name).toList();
  }
}
