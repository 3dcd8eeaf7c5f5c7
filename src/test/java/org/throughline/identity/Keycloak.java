package org.throughline.identity;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Keycloak's own distribution on a free port of this machine, with the realm {@code newsroom}. */
final class Keycloak implements AutoCloseable {

  private final Path home;
  private final int port;
  private final Process process;

  /**
   * @param home of the unpacked distribution, which keeps its data there
   */
  Keycloak(Path home) throws IOException {
    this.home = home;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    deleteData();
    var realm = Files.createDirectories(home.resolve("data/import")).resolve("newsroom.json");
    try (var file = getClass().getResourceAsStream("newsroom-realm.json")) {
      Files.copy(file, realm, StandardCopyOption.REPLACE_EXISTING);
    }
    var builder =
        new ProcessBuilder(
            "sh",
            home.resolve("bin/kc.sh").toString(),
            "start-dev",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--cache=local",
            "--import-realm");
    builder.redirectErrorStream(true).redirectOutput(log().toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
    builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
    process = builder.start();
  }

  /** Of the run before, with its keys. */
  private void deleteData() throws IOException {
    if (Files.exists(home.resolve("data"))) {
      try (var content = Files.walk(home.resolve("data"))) {
        for (var path : content.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  Keycloak started() throws Exception {
    while (!Files.readString(log()).contains("Listening on")) {
      if (!process.isAlive()) {
        throw new AssertionError(Files.readString(log()));
      }
      Thread.sleep(100);
    }
    return this;
  }

  String issuer() {
    return address("/realms/newsroom");
  }

  /** What Maria gets with her password, by this client: an access token, an id token and more. */
  Map<String, Object> tokens(String client) {
    return tokens("newsroom", client, "maria", "maria");
  }

  /** From now on it signs with another key, and goes on to publish the one before. */
  void changeKey() {
    var realm = admin().get(address("/admin/realms/newsroom")).jsonPath().getString("id");
    admin()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "name", "next",
                "parentId", realm,
                "providerId", "rsa-generated",
                "providerType", "org.keycloak.keys.KeyProvider",
                "config", Map.of("priority", List.of("1000"), "algorithm", List.of("RS256"))))
        .post(address("/admin/realms/newsroom/components"))
        .then()
        .statusCode(201);
  }

  private RequestSpecification admin() {
    var token = tokens("master", "admin-cli", "admin", "admin").get("access_token");
    return given().header("Authorization", "Bearer " + token);
  }

  private Map<String, Object> tokens(String realm, String client, String user, String password) {
    return given()
        .formParam("grant_type", "password")
        .formParam("client_id", client)
        .formParam("username", user)
        .formParam("password", password)
        .formParam("scope", "openid")
        .post(address("/realms/%s/protocol/openid-connect/token".formatted(realm)))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getMap("");
  }

  private String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  private Path log() {
    return home.resolve("keycloak.log");
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.onExit().join();
  }
}
