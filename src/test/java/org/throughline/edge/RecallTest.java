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
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
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

  private static final int POINTS = 300;

  private static final Executor OWN_THREADS = task -> new Thread(task).start();

  private static final RestAssuredConfig WITHIN_TEN_SECONDS =
      RestAssuredConfig.config()
          .httpClient(HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", 10_000));

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
    var etag = get(CLAIMS, Map.of()).header("ETag");
    whileTheWorkerWaits(
        () -> {
          assertEquals(200, ask(Map.of(), CLAIMS).statusCode());
          assertEquals(200, get(CLAIMS, Map.of()).statusCode());
          assertEquals(304, get(CLAIMS, Map.of("If-None-Match", etag)).statusCode());
          assertEquals(200, given().queryParam("query", CLAIMS).head("/graphql").statusCode());
        });
  }

  @Test
  void all_else_waits_for_the_worker() throws Exception {
    var large = CLAIMS + "#".repeat(10_000);
    graphql(large).data();
    var others = new ArrayList<CompletableFuture<Response>>();
    whileTheWorkerWaits(
        () -> {
          others.add(askSoon(Map.of("Authorization", "Bearer none"), CLAIMS));
          others.add(askSoon(Map.of("GraphQL-Cost", "1"), CLAIMS));
          others.add(askSoon(Map.of("Accept", "text/plain"), CLAIMS));
          others.add(askSoon(Map.of(), "{ sources { nodes { slug } } }"));
          others.add(askSoon(Map.of(), large));
          for (var i = 0; i < 20; i++) {
            assertEquals(200, ask(Map.of(), CLAIMS).statusCode());
          }
          assertTrue(others.stream().noneMatch(CompletableFuture::isDone));
        });
    var statuses = others.stream().map(CompletableFuture::join).map(Response::statusCode).toList();
    assertEquals(List.of(401, 200, 406, 200, 200), statuses);
  }

  @Test
  void what_is_kept_is_told_apart_by_operation_and_values() {
    var document =
        """
        query few($first: Int = 2) { claims(first: $first) { nodes { text } } }
        query more { claims(first: 3) { nodes { text } } }""";
    for (var i = 0; i < 3; i++) {
      assertEquals(2, claims(Map.of("query", document, "operationName", "few")));
      assertEquals(3, claims(Map.of("query", document, "operationName", "more")));
      var variables = Map.of("first", 5);
      assertEquals(
          5, claims(Map.of("query", document, "operationName", "few", "variables", variables)));
    }
  }

  @Test
  void who_wrote_reads_what_was_written() {
    for (var i = 0; i < 5; i++) {
      var claim = "a claim more " + i;
      world.rows().run("update claim set text = '%s'".formatted(claim));
      world.rows().commit();
      cache.seeChanges();
      assertEquals(claim, ask(Map.of(), CLAIMS).path("data.claims.nodes[0].text"));
      assertEquals(claim, ask(Map.of(), CLAIMS).path("data.claims.nodes[0].text"));
    }
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
    var answer = ask(Map.of("X-Forwarded-For", "192.0.2.2"), CLAIMS);
    while (answer.statusCode() == 200 && asked++ < 2 * POINTS) {
      answer = ask(Map.of("X-Forwarded-For", "192.0.2.2"), CLAIMS);
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

  private interface Act {
    void run() throws Exception;
  }

  private void whileTheWorkerWaits(Act act) throws Exception {
    CompletableFuture<Response> people;
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (var lock = connection.createStatement()) {
        lock.execute("lock table person in access exclusive mode");
        people = askSoon(Map.of(), "{ people { nodes { slug } } }");
        awaitLock();
        act.run();
      } finally {
        connection.rollback();
      }
    }
    assertEquals(200, people.join().statusCode());
  }

  private static CompletableFuture<Response> askSoon(
      Map<String, String> headers, String operation) {
    return CompletableFuture.supplyAsync(() -> ask(headers, operation), OWN_THREADS);
  }

  private static Response ask(Map<String, String> headers, String operation) {
    return post(headers, Map.of("query", operation));
  }

  private static int claims(Map<String, Object> body) {
    return post(Map.of(), body).path("data.claims.nodes.size()");
  }

  private static Response post(Map<String, String> headers, Map<String, Object> body) {
    return given()
        .config(WITHIN_TEN_SECONDS)
        .headers(headers)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/graphql");
  }

  private static Response get(String operation, Map<String, String> headers) {
    return given()
        .config(WITHIN_TEN_SECONDS)
        .headers(headers)
        .queryParam("query", operation)
        .get("/graphql");
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
