package org.throughline.store;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagedServiceIT {

  @TempDir static Path home;

  private static PackagedService service;

  @BeforeAll
  static void start() throws Exception {
    service = new PackagedService(home, Map.of()).started();
  }

  @AfterAll
  static void stopping_it_leaves_no_server() {
    service.close();
    assertFalse(Files.exists(postmaster()));
  }

  @Test
  void it_starts_again_on_the_same_data_after_it_was_killed() throws Exception {
    service.kill();
    assertTrue(Files.exists(postmaster()));
    start();
    assertHealthy(service);
    assertTrue(service.output().contains("No migration necessary"), service.output());
    assertTrue(service.output().contains("Data         " + home.resolve("data")));
  }

  @Test
  void the_command_it_shows_works_as_it_is() throws Exception {
    var shown = service.output();
    var command = shown.substring(shown.indexOf("curl "), shown.indexOf("\"}'") + 3);
    var curl = new ProcessBuilder("sh", "-c", command).start();
    var answer = new String(curl.getInputStream().readAllBytes(), UTF_8);
    assertTrue(answer.contains("\"title\""), answer);
  }

  @Test
  void a_second_one_beside_it_says_in_one_paragraph_why_it_does_not_start() throws Exception {
    try (var second = new PackagedService(home, Map.of())) {
      assertEquals(1, second.exitStatus());
      assertTrue(second.output().contains("Another service uses the data directory"));
      assertFalse(second.output().contains("\tat "), second.output());
    }
    assertHealthy(service);
  }

  @Test
  void an_external_database_is_used_instead_of_its_own(@TempDir Path elsewhere) throws Exception {
    var port = Files.readAllLines(postmaster()).get(3);
    var external =
        Map.of(
            "QUARKUS_DATASOURCE_JDBC_URL",
            "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
            "QUARKUS_DATASOURCE_USERNAME",
            "throughline",
            "QUARKUS_DATASOURCE_PASSWORD",
            Files.readString(home.resolve("data/postgresql.password")));
    try (var second = new PackagedService(elsewhere, external).started()) {
      assertHealthy(second);
      assertFalse(Files.exists(elsewhere.resolve("data")));
      assertTrue(
          second.output().contains("Editing      closed: set THROUGHLINE_IDENTITY_ISSUER"),
          second.output());
      given()
          .header("Authorization", "Bearer a.b.c")
          .get(second.address() + "/graphql")
          .then()
          .statusCode(401)
          .body("errors[0].message", containsString("THROUGHLINE_IDENTITY_ISSUER"));
    }
    assertHealthy(service);
  }

  private static void assertHealthy(PackagedService service) throws Exception {
    assertTrue(service.get("/q/health").contains("\"status\": \"UP\""), service.output());
  }

  private static Path postmaster() {
    return home.resolve("data/postgresql/postmaster.pid");
  }
}
