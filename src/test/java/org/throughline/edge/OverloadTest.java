package org.throughline.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

/** A service that does one thing at a time and lets one wait; over TLS, for one origin. */
@QuarkusTest
@TestProfile(OverloadTest.Narrow.class)
class OverloadTest {

  public static class Narrow implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "throughline.load.running", "1",
          "throughline.load.waiting", "1",
          "throughline.load.longest-wait", "2s",
          "throughline.load.body-time", "1s",
          "throughline.load.bodies", "1M",
          "quarkus.http.cors.enabled", "true",
          "quarkus.http.cors.origins", "https://news.example",
          "quarkus.tls.key-store.p12.path", certificate().toString(),
          "quarkus.tls.key-store.p12.password", PASSWORD,
          "quarkus.http.test-ssl-port", "0");
    }
  }

  private static final String PASSWORD = "of-a-test";

  private static final Map<String, String> PEOPLE =
      Map.of("query", "{ people(first: 1) { nodes { slug } } }");

  @Inject AgroalDataSource database;
  @Inject Load load;

  @TestHTTPResource("/graphql")
  URI plain;

  @TestHTTPResource(value = "/graphql", tls = true)
  URI encrypted;

  @Test
  void one_more_than_can_wait_is_turned_away_at_once() throws SQLException {
    whilePeopleAreLocked(
        () -> {
          var running = CompletableFuture.supplyAsync(OverloadTest::people);
          var waiting = CompletableFuture.supplyAsync(OverloadTest::people);
          await(load::isFull);
          people()
              .then()
              .statusCode(503)
              .header("Retry-After", matchesPattern("[1-3]"))
              .body("errors[0].extensions.code", is("OVERLOADED"));
          return new Pair(running, waiting);
        },
        0,
        200,
        200);
    await(() -> !load.isFull());
    people().then().statusCode(200);
  }

  @Test
  void whoever_has_waited_too_long_is_turned_away() throws SQLException {
    whilePeopleAreLocked(
        () -> {
          var running = CompletableFuture.supplyAsync(OverloadTest::people);
          await(() -> isWaitingForTheLock());
          var waiting = CompletableFuture.supplyAsync(OverloadTest::people);
          await(load::isFull);
          return new Pair(running, waiting);
        },
        2_500,
        200,
        503);
  }

  @Test
  void a_body_that_does_not_arrive_is_not_waited_for() throws IOException {
    try (var socket = new Socket("localhost", plain.getPort())) {
      socket.setSoTimeout(10_000);
      var head =
          "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              + "Content-Length: 100\r\n\r\n{\"query\":";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
      assertTrue(answer.contains("too long to arrive"), answer);
    }
    people().then().statusCode(200);
  }

  @Test
  void there_is_room_for_so_many_bodies_only() throws IOException {
    try (var socket = new Socket("localhost", plain.getPort())) {
      var head =
          "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              + "Content-Length: 1000000\r\n\r\n{";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      await(() -> large().statusCode() == 503);
    }
    await(() -> large().statusCode() == 400);
  }

  @Test
  void only_the_origin_that_is_configured_may_ask() {
    preflight("https://news.example")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", "https://news.example");
    preflight("https://other.example").then().header("Access-Control-Allow-Origin", (String) null);
    given()
        .header("Origin", "https://news.example")
        .header("Sec-Fetch-Site", "cross-site")
        .header("Sec-Fetch-Mode", "cors")
        .contentType(ContentType.JSON)
        .body(PEOPLE)
        .post("/graphql")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", "https://news.example")
        .header("Access-Control-Expose-Headers", matchesPattern(".*ETag.*RateLimit.*"));
    given()
        .header("Origin", "https://other.example")
        .contentType(ContentType.JSON)
        .body(PEOPLE)
        .post("/graphql")
        .then()
        .statusCode(403);
    given()
        .header("Sec-Fetch-Site", "cross-site")
        .header("Sec-Fetch-Mode", "no-cors")
        .queryParam("query", "{__typename}")
        .get("/graphql")
        .then()
        .statusCode(403);
  }

  @Test
  void two_versions_of_http_are_spoken_over_tls_and_one_without() throws Exception {
    for (var version : HttpClient.Version.values()) {
      assertEquals(version, ask(version, encrypted).version());
      assertEquals(HttpClient.Version.HTTP_1_1, ask(version, plain).version());
    }
  }

  private static HttpResponse<String> ask(HttpClient.Version version, URI address)
      throws Exception {
    var request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{__typename}\"}"))
            .build();
    var answer =
        HttpClient.newBuilder()
            .version(version)
            .sslContext(trustingTheCertificate())
            .build()
            .send(request, HttpResponse.BodyHandlers.ofString());
    assertEquals("{\"data\":{\"__typename\":\"Query\"}}", answer.body());
    return answer;
  }

  private record Pair(CompletableFuture<Response> first, CompletableFuture<Response> second) {}

  private interface Requests {
    Pair send();
  }

  private void whilePeopleAreLocked(Requests requests, int moreMillis, int first, int second)
      throws SQLException {
    Pair sent;
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (var lock = connection.createStatement()) {
        lock.execute("lock table person in access exclusive mode");
        sent = requests.send();
        lock.execute("select pg_sleep(%s / 1000.0)".formatted(moreMillis));
      } finally {
        connection.rollback();
      }
    }
    assertEquals(first, sent.first().join().statusCode());
    assertEquals(second, sent.second().join().statusCode(), sent.second().join()::asString);
  }

  private boolean isWaitingForTheLock() {
    try (var connection = database.getConnection();
        var query = connection.createStatement();
        var row = query.executeQuery("select count(*) from pg_locks where not granted")) {
      return row.next() && row.getInt(1) > 0;
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  private static Response people() {
    return given().contentType(ContentType.JSON).body(PEOPLE).post("/graphql");
  }

  private static Response large() {
    return given()
        .contentType(ContentType.JSON)
        .accept(org.throughline.GraphQL.STRICT)
        .body(Map.of("query", "{ nothing } #" + "x".repeat(100_000)))
        .post("/graphql");
  }

  private static Response preflight(String origin) {
    return given()
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "content-type")
        .options("/graphql");
  }

  private static void await(BooleanSupplier condition) {
    for (var i = 0; i < 500 && !condition.getAsBoolean(); i++) {
      try {
        Thread.sleep(20);
      } catch (InterruptedException interrupted) {
        throw new AssertionError(interrupted);
      }
    }
    assertTrue(condition.getAsBoolean());
  }

  private static Path certificate() {
    var file = Path.of("target", "of-a-test.p12").toAbsolutePath();
    try {
      Files.deleteIfExists(file);
      var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
      var made =
          new ProcessBuilder(
                  keytool,
                  "-genkeypair",
                  "-keyalg",
                  "EC",
                  "-alias",
                  "it",
                  "-dname",
                  "CN=localhost",
                  "-ext",
                  "san=dns:localhost,ip:127.0.0.1",
                  "-storetype",
                  "PKCS12",
                  "-storepass",
                  PASSWORD,
                  "-keystore",
                  file.toString())
              .inheritIO()
              .start()
              .waitFor();
      assertEquals(0, made);
      return file;
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }

  private static SSLContext trustingTheCertificate() throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(Path.of("target", "of-a-test.p12"))) {
      store.load(in, PASSWORD.toCharArray());
    }
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("it", store.getCertificate("it"));
    var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }
}
