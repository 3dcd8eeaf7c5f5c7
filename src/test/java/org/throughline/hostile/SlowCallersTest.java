package org.throughline.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody has a connection for as long as they like. */
@QuarkusTest
@TestProfile(Impatient.class)
class SlowCallersTest {

  private static final String GET =
      "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: a\r\n\r\n";

  private static final String HEAD =
      "POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";

  private static final String SCHEMA = "GET /graphql/schema.graphql HTTP/1.1\r\nHost: a\r\n\r\n";

  /** Each of them leaves the service as it was to others. */
  @AfterEach
  void others_are_answered() throws IOException {
    assertEquals(200, RawConnection.statuses(oneOf()).get(0));
  }

  private static String oneOf() throws IOException {
    try (var connection = RawConnection.to(RestAssured.port)) {
      return connection.send(GET).answer();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        GET,
        "GET /graphql",
        HEAD + "X: ",
        HEAD + "Content-Length: 100\r\n\r\n",
        HEAD + "Content-Length: 100\r\n\r\n{",
        HEAD + "Transfer-Encoding: chunked\r\n\r\n5\r\n{",
      })
  void who_stops_is_left(String beginning) throws IOException {
    try (var connection = RawConnection.to(RestAssured.port)) {
      var rest = connection.send(beginning).rest();
      assertFalse(rest.contains("HTTP/1.1 5"), rest);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GET /graphql?query=",
        HEAD + "X: ",
        HEAD + "Content-Length: 1000000\r\n\r\n",
        HEAD + "Transfer-Encoding: chunked\r\n\r\nfffff\r\n",
      })
  void who_goes_on_and_on_is_left_as_well(String beginning) throws Exception {
    try (var connection = RawConnection.to(RestAssured.port)) {
      connection.send(beginning);
      assertTrue(isLeft(connection, "a"));
    }
  }

  @Test
  void who_does_not_listen_is_left() throws Exception {
    try (var connection = RawConnection.to(RestAssured.port, 1_024)) {
      connection.send(SCHEMA.repeat(200));
      assertTrue(isLeft(connection, "\r\n"));
    }
  }

  /** By somebody who sends a little ten times a second: a hundred times at most. */
  private static boolean isLeft(RawConnection connection, String little) throws Exception {
    for (var i = 0; i < 100; i++) {
      if (!connection.takes(little)) {
        return true;
      }
      Thread.sleep(100);
    }
    return false;
  }

  /** Longer than any of the limits, in all. */
  @Test
  void who_comes_again_and_again_is_not_left() throws Exception {
    try (var connection = RawConnection.to(RestAssured.port)) {
      for (var i = 0; i < 10; i++) {
        assertTrue(connection.send(GET).answer().contains("Query"));
        Thread.sleep(250);
      }
    }
  }

  @Test
  void who_opens_too_many_connections_is_refused_and_others_are_not_for_long() throws Exception {
    var connections = new ArrayList<RawConnection>();
    for (var i = 0; i < 8 * Impatient.CONNECTIONS; i++) {
      connections.add(RawConnection.to(RestAssured.port));
    }
    for (var connection : connections) {
      assertEquals("", connection.rest());
      connection.close();
    }
  }

  @Test
  void who_asks_on_without_reading_is_answered_no_more() throws Exception {
    var asked = 500;
    try (var connection = RawConnection.to(RestAssured.port, 4_096)) {
      connection.takes(
          SCHEMA.repeat(asked)); // the system keeps it, or the service is gone meanwhile
      assertTrue(isLeft(connection, "\r\n"));
      var answered = RawConnection.statuses(connection.rest()).size();
      assertTrue(answered > 0 && answered < asked, answered + " answers");
    }
  }
}
