package org.throughline.edge;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.GraphQL.graphql;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;
import org.throughline.cache.AnswerCache;

/** Answers that the thread that reads requests gives itself, on a service with one worker. */
@QuarkusTest
@TestProfile(RecallTest.OneWorker.class)
class RecallTest extends WorldTest {

  public static class OneWorker implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "throughline.cache.size", "32M",
          "throughline.load.running", "1",
          "throughline.rate.points-per-minute", Integer.toString(POINTS),
          "throughline.proxies.trusted", "127.0.0.0/8,::1");
    }
  }

  private static final int POINTS = 200;

  private static final String CLAIMS = "{ claims { nodes { text } } }";

  @Inject AnswerCache cache;
  @Inject AgroalDataSource database;

  @TestHTTPResource("/graphql")
  URI endpoint;

  @BeforeEach
  void claims_are_kept() {
    for (var i = 0; i < 20; i++) {
      world.claim("claim " + i);
    }
    world.rows().run("update claim set text = repeat('x', 1500)");
    graphql(CLAIMS).data(); // the watch is awake
    world.rows().commit();
    cache.seeChanges();
    graphql(CLAIMS).data();
  }

  @Test
  void what_is_kept_waits_for_no_worker() throws Exception {
    CompletableFuture<Response> people;
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (var lock = connection.createStatement()) {
        lock.execute("lock table person in access exclusive mode");
        people =
            CompletableFuture.supplyAsync(() -> ask("192.0.2.1", "{ people { nodes { slug } } }"));
        awaitLock();
        var kept = CompletableFuture.supplyAsync(() -> ask("192.0.2.1", CLAIMS));
        assertEquals(200, kept.get(10, TimeUnit.SECONDS).statusCode());
      } finally {
        connection.rollback();
      }
    }
    assertEquals(200, people.join().statusCode());
  }

  @Test
  void requests_one_behind_the_other_are_answered_in_their_order() throws IOException {
    var kept = request(CLAIMS);
    var unknown = request("{ nothing }");
    try (var socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
      socket.setSoTimeout(10_000);
      var requests = (kept.repeat(10) + unknown).repeat(5);
      socket.getOutputStream().write(requests.getBytes(StandardCharsets.UTF_8));
      var answers = read(socket, 55);
      for (var i = 0; i < answers.length; i++) {
        var status = i % 11 == 10 ? "HTTP/1.1 400" : "HTTP/1.1 200";
        assertEquals(status, answers[i].substring(0, status.length()), "answer " + i);
      }
    }
  }

  @Test
  void what_is_kept_is_not_free() {
    var asked = 1;
    var answer = ask("192.0.2.2", CLAIMS);
    while (answer.statusCode() == 200 && asked++ < 2 * POINTS) {
      answer = ask("192.0.2.2", CLAIMS);
    }
    assertEquals(429, answer.statusCode());
    assertEquals("RATE_LIMITED", answer.path("errors[0].extensions.code"));
    assertEquals("0", answer.header("RateLimit-Remaining"));
  }

  private static String[] read(Socket socket, int most) throws IOException {
    var read = new StringBuilder();
    var buffer = new byte[1 << 16];
    var answers = new String[0];
    while (answers.length < most) {
      var size = socket.getInputStream().read(buffer);
      assertTrue(size > 0, "the connection ends after " + answers.length);
      read.append(new String(buffer, 0, size, StandardCharsets.ISO_8859_1));
      answers = read.toString().split("(?=HTTP/1\\.1 )");
    }
    return answers;
  }

  private static Response ask(String caller, String operation) {
    return given()
        .header("X-Forwarded-For", caller)
        .contentType(ContentType.JSON)
        .body(Map.of("query", operation))
        .post("/graphql");
  }

  private String request(String operation) {
    var body = "{\"query\": \"%s\"}".formatted(operation);
    return """
        POST /graphql HTTP/1.1
        Host: %s
        Content-Type: application/json
        Accept: application/graphql-response+json
        X-Forwarded-For: 192.0.2.3
        Content-Length: %d

        %s"""
        .formatted(endpoint.getAuthority(), body.length(), "")
        .replace("\n", "\r\n")
        .concat(body);
  }

  private void awaitLock() throws Exception {
    for (var i = 0; i < 500; i++) {
      if (isWaitingForTheLock()) {
        return;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("Nobody waits for the lock.");
  }

  private boolean isWaitingForTheLock() throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.createStatement();
        var row = query.executeQuery("select count(*) from pg_locks where not granted")) {
      return row.next() && row.getInt(1) > 0;
    }
  }
}
