package org.throughline.store.constraint;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;

/**
 * Two transactions that write at the same time. What is stored for them is committed, so it has to
 * be cleared away. In its SQL {@code :race-one} is the id of race-one, whatever that is.
 */
record Race(AgroalDataSource database) {

  void fill() throws SQLException, IOException {
    write(OneOfEach.script("race.sql"));
  }

  void clear() throws SQLException {
    write(
        """
        delete from story where slug like 'race%';
        delete from newsroom where slug like 'race%';
        delete from party where slug like 'race%'
        """);
  }

  /**
   * The first writes and checks; the second does too, and waits if it has to; the first commits.
   *
   * @return the constraint that refuses the second
   */
  Optional<String> run(String first, String second) throws Exception {
    try (var one = begin();
        var other = begin()) {
      execute(one, first);
      execute(one, "set constraints all immediate");
      var session = value(other, "select pg_backend_pid()");
      var refusal = supplyAsync(() -> refusal(other, second));
      while (!refusal.isDone() && !isWaiting(session)) {
        Thread.sleep(2);
      }
      one.commit();
      var refused = refusal.get(10, SECONDS);
      if (refused.isEmpty()) {
        other.commit();
      } else {
        other.rollback();
      }
      return refused;
    }
  }

  void write(String sql) throws SQLException {
    try (var connection = begin()) {
      execute(connection, sql);
      connection.commit();
    }
  }

  String value(String query) throws SQLException {
    try (var connection = database.getConnection()) {
      return value(connection, query);
    }
  }

  private boolean isWaiting(String session) throws SQLException {
    return value("select cardinality(pg_blocking_pids(%s)) > 0".formatted(session)).equals("t");
  }

  private Connection begin() throws SQLException {
    var connection = database.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  private static Optional<String> refusal(Connection connection, String sql) {
    try {
      execute(connection, sql);
      execute(connection, "set constraints all immediate");
      return Optional.empty();
    } catch (PSQLException e) {
      return Optional.of(e.getServerErrorMessage().getConstraint());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String value(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(withIds(query))) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(withIds(sql));
    }
  }

  private static String withIds(String sql) {
    return sql.replaceAll("(?<!:):(race[a-z0-9-]*)", "md5('$1')::uuid");
  }
}
