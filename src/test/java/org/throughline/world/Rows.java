package org.throughline.world;

import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Writes rows and asks questions, with PostgreSQL finding out what type a value has. */
public final class Rows {

  private final DataSource database;

  public Rows(DataSource database) {
    this.database = database;
  }

  /**
   * @param pairs a column's name and its value, in turn
   */
  void insert(String table, Object... pairs) {
    var columns = new ArrayList<String>();
    var values = new ArrayList<Object>();
    for (var i = 0; i < pairs.length; i += 2) {
      columns.add((String) pairs[i]);
      values.add(pairs[i + 1]);
    }
    run(
        "insert into %s (%s) values (%s)"
            .formatted(
                table,
                String.join(", ", columns),
                String.join(", ", Collections.nCopies(values.size(), "?"))),
        values.toArray());
  }

  public void run(String sql, Object... values) {
    ask(sql, values);
  }

  /** The first column of the first row, as text. */
  public String value(String sql, Object... values) {
    var rows = ask(sql, values);
    return rows.isEmpty() ? null : rows.get(0);
  }

  /** Empties all tables but Flyway's. */
  public void clear() {
    run("truncate " + String.join(", ", tables()));
  }

  private List<String> tables() {
    return ask(
        """
        select tablename from pg_tables
        where schemaname = 'public' and tablename <> 'flyway_schema_history'\
        """);
  }

  /**
   * The first column of all rows, as text; of several statements, those of the first that has any.
   */
  public List<String> ask(String sql, Object... values) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < values.length; i++) {
        statement.setObject(i + 1, text(values[i]), Types.OTHER);
      }
      var column = new ArrayList<String>();
      var hasRows = statement.execute();
      while (!hasRows && statement.getUpdateCount() >= 0) {
        hasRows = statement.getMoreResults();
      }
      if (hasRows) {
        try (var row = statement.getResultSet()) {
          while (row.next()) {
            column.add(row.getString(1));
          }
        }
      }
      return column;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed.getMessage() + " in: " + sql, failed);
    }
  }

  private static String text(Object value) {
    if (value instanceof Thing<?> thing) {
      return thing.uuid().toString();
    }
    if (value instanceof Collection<?> many) {
      return many.stream().map(Rows::quoted).collect(Collectors.joining(",", "{", "}"));
    }
    return value == null ? null : value.toString();
  }

  private static String quoted(Object element) {
    return "\"" + element.toString().replace("\"", "\\\"") + "\"";
  }
}
