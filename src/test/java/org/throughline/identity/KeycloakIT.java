package org.throughline.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.store.PackagedService;

/** The packaged service beside a real identity provider, set up as docs/identity.md says. */
@EnabledIfSystemProperty(
    named = "throughline.keycloak.required",
    matches = "true",
    disabledReason = "takes Keycloak's distribution, 160 MB, and a minute")
class KeycloakIT {

  @TempDir static Path home;

  private static Keycloak keycloak;
  private static PackagedService service;

  @BeforeAll
  static void start() throws Exception {
    try (var unpacked = Files.list(Path.of("target/keycloak"))) {
      keycloak = new Keycloak(unpacked.findFirst().orElseThrow().toAbsolutePath()).started();
    }
    service =
        new PackagedService(home, Map.of("THROUGHLINE_IDENTITY_ISSUER", keycloak.issuer()))
            .started();
  }

  @AfterAll
  static void stop() {
    service.close();
    keycloak.close();
  }

  @Test
  void it_is_named_at_start() throws Exception {
    assertTrue(service.output().contains("Editing      with tokens of " + keycloak.issuer()));
  }

  @Test
  void its_token_says_who_is_calling() throws Exception {
    isMaria(access("desk"));
  }

  @Test
  void its_token_for_another_audience_is_refused() throws Exception {
    isRefused(access("shop"), "its `aud` must name `throughline`");
  }

  @Test
  void its_other_tokens_open_nothing() throws Exception {
    var tokens = keycloak.tokens("desk");
    isRefused(tokens.get("id_token"), "its `aud` must name `throughline`");
    isRefused(tokens.get("refresh_token"), "signed by `HS512` are not taken");
  }

  @Test
  void a_token_that_was_changed_is_refused() throws Exception {
    var parts = access("desk").toString().split("\\.");
    var publisher =
        new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
            .replace("\"editor\"", "\"publisher\"")
            .getBytes(StandardCharsets.UTF_8);
    parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(publisher);
    isRefused(String.join(".", parts), "signature does not fit");
  }

  @Test
  void when_it_changes_its_key_tokens_of_both_are_good() throws Exception {
    var old = access("desk");
    isMaria(old);
    keycloak.changeKey();
    var young = access("desk");
    assertNotEquals(header(old), header(young));
    // found when the service may ask again
    var patience = System.nanoTime() + ProviderKeys.PAUSE.plusSeconds(5).toNanos();
    while (answer(young).extract().statusCode() == 401 && System.nanoTime() < patience) {
      Thread.sleep(200);
    }
    isMaria(young);
    isMaria(old);
  }

  private static Object access(String client) {
    return keycloak.tokens(client).get("access_token");
  }

  private static String header(Object token) {
    return token.toString().split("\\.")[0];
  }

  private static void isMaria(Object token) throws Exception {
    answer(token)
        .statusCode(200)
        .body("data.viewer.name", is("Maria Silva"))
        .body("data.viewer.roles", is(List.of("EDITOR")));
  }

  private static void isRefused(Object token, String words) throws Exception {
    answer(token)
        .statusCode(401)
        .body("errors[0].extensions.code", is("UNAUTHENTICATED"))
        .body("errors[0].message", containsString(words));
  }

  private static ValidatableResponse answer(Object token) throws Exception {
    return given()
        .contentType(ContentType.JSON)
        .header("Authorization", "Bearer " + token)
        .body(Map.of("query", "{ viewer { name roles } }"))
        .post(service.address() + "/graphql")
        .then();
  }
}
