package org.throughline.store.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.util.PSQLException;

/**
 * Tests on a database that holds what {@code one-of-each.sql} says and nothing else, for a
 * transaction that is never committed. Every attempt begins there again and ends with all
 * constraints checked.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OneOfEach {

  @Inject AgroalDataSource database;

  private Connection connection;
  private String constraint;
  private int refused;
  private int stored;

  @BeforeAll
  void fill() throws SQLException, IOException {
    connection = database.getConnection();
    connection.setAutoCommit(false);
    run(script("one-of-each.sql"));
  }

  @AfterAll
  void leaveNothing() throws SQLException {
    connection.rollback();
    connection.close();
  }

  @BeforeEach
  void nameConstraint(TestInfo test) {
    var rule = test.getTestMethod().orElseThrow().getAnnotation(Refuses.class);
    constraint = rule == null ? null : rule.value();
    refused = 0;
    stored = 0;
  }

  @AfterEach
  void haveTriedBoth() {
    if (constraint != null) {
      assertTrue(refused > 0, () -> "no attempt for " + constraint + " to refuse");
      assertTrue(stored > 0, () -> "nothing legal near what " + constraint + " refuses");
    }
  }

  /** The constraint that the test is about refuses it. */
  void refuses(String sql) {
    var refusal = attempt(sql).orElseGet(() -> fail("stored: " + sql));
    assertEquals(constraint, refusal.constraint(), () -> sql + "\n" + refusal.message());
    refused++;
  }

  void stores(String sql) {
    attempt(sql).ifPresent(refusal -> fail(sql + "\n" + refusal));
    stored++;
  }

  /** Whatever it does is undone at once. */
  Optional<Refusal> attempt(String sql) {
    try {
      var before = connection.setSavepoint();
      try {
        run(sql);
        run("set constraints all immediate");
        return Optional.empty();
      } catch (PSQLException e) {
        return Optional.of(Refusal.of(e.getServerErrorMessage()));
      } finally {
        connection.rollback(before);
        connection.releaseSavepoint(before);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** What a query answers after the changes, which are undone. */
  String after(String changes, String query) {
    try {
      var before = connection.setSavepoint();
      try {
        run(changes);
        return value(query);
      } finally {
        connection.rollback(before);
        connection.releaseSavepoint(before);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(changes, e);
    }
  }

  Catalog catalog() {
    return new Catalog(connection);
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String value(String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  static String script(String name) throws IOException {
    try (var script = OneOfEach.class.getResourceAsStream(name)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
