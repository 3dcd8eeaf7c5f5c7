package org.throughline.world;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;

/**
 * Writes rows and asks questions, with PostgreSQL finding out what type a value has. What is
 * written is one transaction until somebody wants to see it, so rows that need each other come in
 * any order.
 */
public final class Rows {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final DataSource database;
  private final Map<String, String> names = new HashMap<>();
  private final Deque<Runnable> lastTouches = new ArrayDeque<>();
  private Connection open;

  public Rows(DataSource database) {
    this.database = database;
  }

  /** Adds what a thing needs and its test did not give it, once the test is done with it. */
  void beforeCommit(Runnable lastTouch) {
    lastTouches.add(lastTouch);
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
    try {
      if (open == null) {
        open = database.getConnection();
        open.setAutoCommit(false);
      }
      execute(open, sql, values);
    } catch (SQLException failed) {
      leave(Connection::rollback);
      throw refused(failed, sql);
    }
  }

  /** Lets others see what is written, if the rules that need more than one row agree. */
  public void commit() {
    while (!lastTouches.isEmpty()) {
      lastTouches.remove().run();
    }
    leave(Connection::commit);
  }

  private interface End {
    void of(Connection transaction) throws SQLException;
  }

  private void leave(End end) {
    lastTouches.clear();
    if (open == null) {
      return;
    }
    try (var left = open) {
      open = null;
      end.of(left);
      left.setAutoCommit(true);
    } catch (SQLException failed) {
      throw refused(failed, "commit");
    }
  }

  /** The first column of the first row, as text. */
  public String value(String sql, Object... values) {
    var rows = ask(sql, values);
    return rows.isEmpty() ? null : rows.get(0);
  }

  /** Empties all tables but Flyway's. */
  public void clear() {
    run("truncate " + String.join(", ", tables()));
    commit();
    names.clear();
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
    commit();
    try (var connection = database.getConnection()) {
      return execute(connection, sql, values);
    } catch (SQLException failed) {
      throw refused(failed, sql);
    }
  }

  private List<String> execute(Connection connection, String sql, Object... values)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
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
    }
  }

  /** With the rule, and with the things that a test knows by their names. */
  private IllegalStateException refused(SQLException failed, String sql) {
    var rule =
        failed instanceof PSQLException known && known.getServerErrorMessage() != null
            ? known.getServerErrorMessage().getConstraint()
            : null;
    var message =
        ID.matcher(failed.getMessage())
            .replaceAll(id -> names.getOrDefault(id.group(), id.group()));
    return new IllegalStateException(
        (rule == null ? "" : rule + ": ") + message + " in: " + sql, failed);
  }

  private String text(Object value) {
    if (value instanceof Thing<?> thing) {
      names.put(thing.uuid().toString(), thing.toString());
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
