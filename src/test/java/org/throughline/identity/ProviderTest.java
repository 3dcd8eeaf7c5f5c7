package org.throughline.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The service of an operator with an identity provider, which is slower to start. */
@QuarkusTest
@TestProfile(ProviderTest.WithProvider.class)
class ProviderTest {

  public static class WithProvider implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      try (var free = new ServerSocket(0)) {
        return Map.of(
            "throughline.identity.issuer", "http://127.0.0.1:" + free.getLocalPort(),
            "throughline.identity.audience", "newsroom",
            "throughline.identity.editor-roles", "reporters");
      } catch (IOException none) {
        throw new UncheckedIOException(none);
      }
    }
  }

  @Test
  void nobody_is_refused_for_a_provider_that_does_not_answer() throws Exception {
    var issuer = ConfigProvider.getConfig().getValue("throughline.identity.issuer", String.class);
    var key = Token.newKey("first");
    var token = Token.of(issuer, key).claim("aud", "newsroom").claim("name", "Ana");
    token.claim("realm_access", Map.of("roles", List.of("reporters")));

    answer(token)
        .statusCode(503)
        .header("Retry-After", "1")
        .body("errors[0].extensions.code", is("UNAVAILABLE"))
        .body("errors[0].message", containsString("The identity provider does not answer"));
    ask(given()).statusCode(200).body("data.viewer", nullValue());

    try (var provider = new KeyServer(URI.create(issuer).getPort()).publishes(key)) {
      var patience = System.nanoTime() + ProviderKeys.RECOVERY.multipliedBy(5).toNanos();
      while (answer(token).extract().statusCode() == 503) {
        assertTrue(System.nanoTime() < patience, "it stays silent");
        Thread.sleep(100);
      }
      answer(token)
          .statusCode(200)
          .body("data.viewer.name", is("Ana"))
          .body("data.viewer.roles", is(List.of("EDITOR")));
      answer(Token.of(issuer, key)).statusCode(401); // for `throughline`, the default
      assertTrue(provider.fetches() == 1, "asked " + provider.fetches() + " times");
    }
  }

  private static ValidatableResponse answer(Token token) {
    return ask(given().header("Authorization", "Bearer " + token));
  }

  private static ValidatableResponse ask(RequestSpecification request) {
    return request
        .contentType(ContentType.JSON)
        .body(Map.of("query", "{ viewer { name roles } }"))
        .post("/graphql")
        .then();
  }
}
