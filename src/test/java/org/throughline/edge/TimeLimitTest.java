package org.throughline.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.GraphQL.STRICT;
import static org.throughline.GraphQL.graphql;
import static org.throughline.GraphQL.send;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The database works on an answer for a limited time. */
@QuarkusTest
@TestProfile(TimeLimitTest.OneSecond.class)
class TimeLimitTest {

  public static class OneSecond implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("throughline.reads.time-limit", "1s");
    }
  }

  private static final Map<String, String> PEOPLE =
      Map.of("query", "{ people(first: 1) { nodes { slug } } }");

  @Inject AgroalDataSource database;

  @Test
  void an_answer_that_takes_longer_is_given_up_and_the_next_is_not() throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      run(connection, "lock table person in access exclusive mode");
      try {
        for (var accept : List.of(STRICT, "application/json")) {
          var begun = Instant.now();
          var answer = send(PEOPLE, accept).hasStatus(504).saying("took too long");
          assertEquals("TIMED_OUT", answer.code());
          assertTrue(Duration.between(begun, Instant.now()).toMillis() >= 900);
        }
        graphql("{ organizations(first: 1) { nodes { slug } } }").data();
      } finally {
        connection.rollback();
      }
    }
    send(PEOPLE).data();
  }

  @Test
  void whoever_else_uses_the_connections_has_as_much_time_as_it_takes() throws SQLException {
    send(PEOPLE).data();
    try (var connection = database.getConnection()) {
      run(connection, "select pg_sleep(1.5)");
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
