package org.throughline.identity;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.store.PackagedService;

/** The packaged service without an identity provider, and the command beside it. */
class OwnTokensIT {

  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
  private static final Pattern FILE = Pattern.compile("with the token in (\\S+)");

  @TempDir Path home;

  @Test
  void the_path_of_a_token_is_printed_and_the_token_outlives_a_kill() throws Exception {
    String token;
    try (var service = new PackagedService(home, Map.of()).started()) {
      var printed = FILE.matcher(service.output());
      assertTrue(printed.find(), service.output());
      token = Files.readString(Path.of(printed.group(1))).strip();
      assertFalse(printed.find(), "printed twice");
      assertFalse(service.output().contains(token.substring(0, 20)), service.output());
      isViewer(service, token, "Editor", List.of("EDITOR"));
      service.kill();
    }
    try (var service = new PackagedService(home, Map.of()).started()) {
      isViewer(service, token, "Editor", List.of("EDITOR"));
      var minted =
          command("token", "--role", "publisher", "--lifetime", "30m", "--name", "Ana Miller");
      isViewer(service, minted, "Ana Miller", List.of("EDITOR", "PUBLISHER"));
    }
  }

  private static void isViewer(
      PackagedService service, String token, String name, List<String> roles) throws Exception {
    given()
        .contentType(ContentType.JSON)
        .header("Authorization", "Bearer " + token)
        .body(Map.of("query", "{ viewer { name roles } }"))
        .post(service.address() + "/graphql")
        .then()
        .statusCode(200)
        .body("data.viewer.name", is(name))
        .body("data.viewer.roles", is(roles));
  }

  private String command(String... arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).directory(home.toFile()).start();
    var token = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    assertEquals("", new String(process.getErrorStream().readAllBytes(), UTF_8));
    assertEquals(0, process.waitFor());
    return token;
  }
}
