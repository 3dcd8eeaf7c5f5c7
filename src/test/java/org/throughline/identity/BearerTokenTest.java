package org.throughline.identity;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.ValidatableResponse;
import java.net.SocketException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a request with an {@code Authorization} header hears, on an installation with its own key.
 */
@QuarkusTest
class BearerTokenTest {

  private static final String VIEWER = "{ viewer { subject name roles } }";

  @Test
  void a_good_token_says_who_is_calling() {
    answer(Token.good().claim("name", "Ana Müller"))
        .statusCode(200)
        .body("data.viewer.subject", is("ana"))
        .body("data.viewer.name", is("Ana Müller"))
        .body("data.viewer.roles", is(List.of("EDITOR")));
  }

  @Test
  void a_role_includes_those_before_it() {
    answer(Token.good().roles("publisher"))
        .body("data.viewer.roles", is(List.of("EDITOR", "PUBLISHER")));
    answer(Token.good().roles("admin", "gardener"))
        .body("data.viewer.roles", is(List.of("EDITOR", "PUBLISHER", "ADMIN")));
    answer(Token.good().without("roles")).body("data.viewer.roles", is(List.of()));
  }

  @Test
  void reading_needs_no_token() {
    answer(new Headers())
        .statusCode(200)
        .body("data.viewer", nullValue())
        .header("WWW-Authenticate", nullValue());
  }

  @Test
  void the_scheme_may_be_written_in_any_case() {
    answer("bearer " + Token.good()).statusCode(200).body("data.viewer.name", is("ana"));
  }

  @Test
  void a_token_by_get_counts_too() {
    given()
        .queryParam("query", VIEWER)
        .header("Authorization", "Bearer " + Token.good())
        .get("/graphql")
        .then()
        .statusCode(200)
        .body("data.viewer.name", is("ana"));
  }

  @Test
  void an_expired_token_says_since_when() {
    isRefused(Token.good().claim("exp", 1756119600), "expired at 2025-08-25T11:00:00Z");
    isRefused(Token.good().expires(Duration.ofSeconds(-40)), "expired at 20");
  }

  @Test
  void clocks_may_differ_by_half_a_minute() {
    answer(Token.good().expires(Duration.ofSeconds(-15))).statusCode(200);
    answer(Token.good().startsIn(Duration.ofSeconds(15))).statusCode(200);
  }

  @Test
  void a_token_that_is_not_valid_yet_says_from_when() {
    isRefused(
        Token.good().claim("nbf", 4102444800L).claim("exp", 4102448400L),
        "valid from 2100-01-01T00:00:00Z on");
  }

  @Test
  void a_token_without_an_end_is_refused() {
    isRefused(Token.good().without("exp"), "does not say when it expires");
  }

  @Test
  void a_token_for_somebody_else_is_refused() {
    isRefused(Token.good().claim("aud", "archive"), "its `aud` must name `throughline`");
    isRefused(Token.good().claim("aud", List.of("archive", "shop")), "its `aud` must name");
    isRefused(Token.good().without("aud"), "its `aud` must name `throughline`");
    answer(Token.good().claim("aud", List.of("archive", "throughline"))).statusCode(200);
  }

  @Test
  void a_token_of_another_issuer_is_refused() {
    isRefused(Token.good().claim("iss", "https://login.example.org"), "another issuer");
    isRefused(Token.good().without("iss"), "another issuer");
  }

  @Test
  void a_token_of_nobody_is_refused() {
    isRefused(Token.good().without("sub"), "whose it is");
    isRefused(Token.good().claim("sub", " "), "`sub` must be 1 to 255 characters");
    isRefused(Token.good().claim("sub", "a".repeat(256)), "`sub` must be 1 to 255 characters");
    isRefused(Token.good().claim("sub", "a\0b"), "`sub` must be 1 to 255 characters");
  }

  @Test
  void claims_of_the_wrong_type_are_refused() {
    isRefused(Token.good().claim("exp", "tomorrow"), "cannot be verified");
    isRefused(Token.good().claim("exp", Map.of()), "cannot be verified");
    isRefused(Token.good().claim("sub", List.of("ana")), "cannot be verified");
    isRefused(Token.good().claim("aud", 1), "cannot be verified");
    answer(Token.good().claim("roles", Map.of("editor", true)).claim("name", 1))
        .statusCode(200)
        .body("data.viewer.name", is("ana"))
        .body("data.viewer.roles", is(List.of()));
  }

  @Test
  void a_token_that_nobody_signed_is_refused() {
    isRefused(Token.good().signedWith("none", null), "signed by `none` are not taken");
    var parts = Token.good().toString().split("\\.");
    isRefused("Bearer " + parts[0] + "." + parts[1] + ".", "signature does not fit");
    isRefused("Bearer %s.%s.".formatted(base64("{\"alg\":\"NONE\"}"), parts[1]), "`NONE`");
  }

  /** Whoever takes a public key for a shared secret lets everybody in who knows it. */
  @Test
  void the_public_key_is_no_secret_to_sign_with() {
    var publicKey = Token.ownKey();
    for (var bytes :
        List.of(
            publicKey.getPublicKey().getEncoded(),
            publicKey.toJson().getBytes(UTF_8),
            ("-----BEGIN PUBLIC KEY-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(publicKey.getPublicKey().getEncoded())
                    + "\n-----END PUBLIC KEY-----\n")
                .getBytes(UTF_8))) {
      isRefused(
          Token.good().signedWith("HS256", new HmacKey(bytes)), "signed by `HS256` are not taken");
    }
  }

  @Test
  void a_key_that_nobody_knows_is_refused() {
    isRefused(Token.good().signedBy(Token.newKey("other")), "a key that is not known here");
  }

  @Test
  void a_known_name_for_another_key_is_refused() {
    var impostor = Token.newKey(Token.ownKey().getKeyId());
    isRefused(Token.good().signedBy(impostor), "signature does not fit");
  }

  /** A token cannot bring, or point at, the key that is to verify it. */
  @Test
  void keys_in_the_header_are_not_looked_at() {
    var own = Token.newKey("mine");
    var jwk = Map.of("jwk", own.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
    for (var header :
        List.of(
            jwk,
            Map.of("jku", "http://127.0.0.1:9/keys"),
            Map.of("x5u", "http://127.0.0.1:9/chain"))) {
      var token = Token.good().signedBy(own);
      header.forEach(token::header);
      isRefused(token, "a key that is not known here");
    }
  }

  @Test
  void a_header_that_must_be_understood_and_is_not_is_refused() {
    isRefused(Token.good().header("crit", List.of("exp2")).header("exp2", 1), "cannot be verified");
  }

  @Test
  void what_was_changed_after_signing_is_refused() {
    var parts = Token.good().toString().split("\\.");
    var admin =
        new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("editor", "admin");
    isRefused(
        "Bearer %s.%s.%s".formatted(parts[0], base64(admin), parts[2]), "signature does not fit");
  }

  @Test
  void a_piece_of_a_token_is_refused() {
    var token = Token.good().toString();
    for (var length : List.of(1, 10, token.indexOf('.') + 1, token.length() / 2)) {
      isRefused("Bearer " + token.substring(0, length), "malformed");
    }
    isRefused("Bearer " + token.substring(0, token.length() - 8), "signature does not fit");
    isRefused("Bearer " + token + "." + token, "");
    isRefused("Bearer a.b.c.d.e", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Bearer",
        "Bearer ",
        "Bearer a b",
        "Bearer ä.b.c",
        "Bearer \"a\"",
        "Basic YW5hOmFuYQ==",
        "Token abc",
        "eyJhbGciOiJFUzI1NiJ9.e30.AA"
      })
  void any_other_header_is_refused(String header) {
    isRefused(header, "must be `Bearer` and one token");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "[]",
        "{}",
        "null",
        "{\"alg\":1}",
        "{\"alg\":null}",
        "{\"alg\":[\"ES256\"]}",
        "{\"alg\":\"ES256\",\"kid\":1}",
        "{\"alg\":\"ES256\",\"kid\":{}}",
        "{\"alg\":\"ES256\",\"crit\":1}",
        "{\"alg\":\"ES256\",\"alg\":\"none\"}",
        "{\"alg\":\"es256\"}",
        "{\"alg\":\"\\u0000\\ud800'\\\"`\"}",
        "{\"alg\":\"RS256\"}",
        "{\"alg\":\"EdDSA\"}",
        "{\"alg\":\"dir\",\"enc\":\"A128GCM\"}"
      })
  void a_header_that_makes_no_sense_is_refused(String header) {
    isRefused("Bearer " + base64(header) + ".e30.AAAA", "");
  }

  @Test
  void a_header_deeper_than_anybody_needs_is_refused() {
    var deep = "{\"alg\":\"ES256\",\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
    isRefused("Bearer " + base64(deep) + ".e30.AAAA", "");
    isRefused("Bearer " + base64("{\"a\":".repeat(2_000)) + ".e30.AAAA", "malformed");
  }

  @Test
  void two_headers_are_refused_even_if_both_are_good() {
    var token = "Bearer " + Token.good();
    isRefused(answer(new Headers(header(token), header(token))), "must be `Bearer` and one token");
    isRefused(answer(new Headers(header(token), header(""))), "must be `Bearer` and one token");
  }

  @Test
  void a_huge_header_reaches_nobody() {
    isRefused("Bearer " + "a".repeat(15_000), "malformed");
    try {
      var answer = answer("Bearer " + "a".repeat(100_000)).statusCode(431).extract().asString();
      assertThat(answer, is(""));
    } catch (Exception hungUp) { // before all of it was sent
      assertThat(hungUp, instanceOf(SocketException.class));
    }
  }

  @Test
  void a_bad_token_is_refused_before_the_operation_is_looked_at() {
    var response =
        given()
            .contentType(ContentType.JSON)
            .header("Authorization", "Bearer a.b.c")
            .body("{ no json")
            .post("/graphql")
            .then();
    isRefused(response, "malformed");
  }

  private static void isRefused(Token token, String words) {
    isRefused("Bearer " + token, words);
  }

  private static void isRefused(String header, String words) {
    isRefused(answer(header), words);
  }

  private static void isRefused(ValidatableResponse answer, String words) {
    var text =
        answer
            .statusCode(401)
            .header("WWW-Authenticate", "Bearer realm=\"throughline\", error=\"invalid_token\"")
            .body("errors[0].extensions.code", is("UNAUTHENTICATED"))
            .body("errors[0].message", containsString(words))
            .body("data", nullValue())
            .extract()
            .asString();
    for (var internal : List.of("Exception", "jose4j", "java", "\"d\"", "kty")) {
      assertThat(text, not(containsString(internal)));
    }
  }

  private static ValidatableResponse answer(Token token) {
    return answer("Bearer " + token);
  }

  private static ValidatableResponse answer(String header) {
    return answer(new Headers(header(header)));
  }

  private static ValidatableResponse answer(Headers headers) {
    return given()
        .contentType(ContentType.JSON)
        .headers(headers)
        .body(Map.of("query", VIEWER))
        .post("/graphql")
        .then();
  }

  private static Header header(String value) {
    return new Header("Authorization", value);
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}
