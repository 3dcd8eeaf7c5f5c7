package org.throughline.command;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.store.PackagedService;

/** The packaged service with trusted documents only, and a pipeline that registers them. */
class RegisterDocumentsIT {

  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
  private static final Path SAMPLES = Path.of("api/queries").toAbsolutePath();

  @TempDir Path home;

  @Test
  void a_pipeline_registers_and_front_ends_ask() throws Exception {
    var environment = Map.of("THROUGHLINE_DOCUMENTS_TRUSTED_ONLY", "true");
    try (var service = new PackagedService(home, environment).started()) {
      var sample = Files.readString(SAMPLES.resolve("service.graphql"));
      asks(service, sample).body("errors[0].extensions.code", is("DOCUMENT_NOT_TRUSTED"));

      Files.writeString(
          home.resolve("admin.token"), command("token", "--role", "admin", "--lifetime", "1h"));
      var count = count();
      assertEquals(
          "Registered %d documents at %s/graphql/documents: %d new, 0 known.\n"
              .formatted(count, service.address(), count),
          command(
              "register",
              SAMPLES.toString(),
              "--to",
              service.address(),
              "--token-file",
              "admin.token"));

      asks(service, sample).body("errors", is((Object) null));
      asks(service, sample + " ").body("errors[0].extensions.code", is("DOCUMENT_NOT_TRUSTED"));
      assertTrue(service.output().contains("Only registered documents run"), service.output());
    }
  }

  private static ValidatableResponse asks(PackagedService service, String query) throws Exception {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("query", query))
        .post(service.address() + "/graphql")
        .then()
        .statusCode(200);
  }

  private static int count() throws Exception {
    try (var files = Files.list(SAMPLES)) {
      return (int) files.filter(file -> file.toString().endsWith(".graphql")).count();
    }
  }

  private String command(String... arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).directory(home.toFile()).start();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals("", new String(process.getErrorStream().readAllBytes(), UTF_8));
    assertEquals(0, process.waitFor());
    return output;
  }
}
