package org.throughline.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.Statements;
import org.throughline.WorldTest;
import org.throughline.cache.AnswerCache;
import org.throughline.cache.CacheOn;
import org.throughline.cache.Gzip;
import org.throughline.identity.Token;

/** What answers say to caches on their way, and the forms they come in. */
@QuarkusTest
@TestProfile(CacheOn.class)
class HttpCachingTest extends WorldTest {

  private static final String CLAIMS = "{ claims { totalCount nodes { text } } }";

  private static final String VARY = "Accept, Accept-Encoding, Authorization, GraphQL-Cost, Origin";

  @Inject AnswerCache cache;

  @TestHTTPResource("/graphql")
  URI endpoint;

  @BeforeEach
  void what_was_before_is_seen_to_be_gone() {
    get(CLAIMS); // the watch is awake
    cache.seeChanges();
  }

  @Test
  void a_public_answer_may_be_kept_and_says_what_it_shows() {
    world.claim("Rubio heads the group");
    get(
            "query ($slug: String!) { claim(slug: $slug) { text } }",
            "{\"slug\": \"rubio-heads-the-group\"}")
        .statusCode(200)
        .header("Cache-Control", "public, no-cache")
        .header("Vary", VARY)
        .header("Surrogate-Key", "claim claim/rubio-heads-the-group")
        .header("Cache-Tag", "claim,claim/rubio-heads-the-group");
  }

  @Test
  void who_knows_the_answer_is_told_so_without_a_statement() {
    world.claim("Rubio heads the group");
    world.rows().commit();
    cache.seeChanges();
    var etag = get(CLAIMS).statusCode(200).extract().header("ETag");
    var again = Statements.during(() -> ifNoneMatch(etag));
    assertEquals(0, again.statements().size(), again.statements()::toString);
    again
        .result()
        .statusCode(304)
        .header("ETag", etag)
        .header("Cache-Control", "public, no-cache")
        .header("Vary", VARY)
        .header("Content-Type", nullValue())
        .body(is(""));

    world.claim("Rutte heads the group");
    world.rows().commit();
    cache.seeChanges();
    ifNoneMatch(etag).statusCode(200).header("ETag", not(etag)).body(containsString("Rutte"));
  }

  @Test
  void the_same_answer_has_the_same_tag_though_it_was_read_again() {
    world.claim("Rubio heads the group");
    world.rows().commit();
    cache.seeChanges();
    var etag = get(CLAIMS).extract().header("ETag");
    world.rows().run("update claim set text = text");
    world.rows().commit();
    cache.seeChanges();
    var again = Statements.during(() -> ifNoneMatch(etag));
    assertTrue(again.statements().size() > 0);
    again.result().statusCode(304);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "W/\"a\" | true",
        "\"a\" | true",
        "W/\"b\", \"a\" | true",
        "\"b,\",W/\"a\" | true",
        "* | true",
        "\"b\" | false",
        "a | false",
        "\"*\" | false",
        "\"aa\" | false"
      })
  void a_tag_matches_by_what_stands_in_quotes(String known, boolean matches) {
    assertEquals(
        matches,
        Conditions.isKnown(HeadersMultiMap.httpHeaders().add("If-None-Match", known), "W/\"a\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip | true",
        "deflate, GZIP;q=0.5, br | true",
        "x-gzip | true",
        "* | true",
        "gzip;q=0 | false",
        "gzip; q=0.000, * | false",
        "*;q=0 | false",
        "identity, gzip;q=0.5 | false",
        "identity;q=0.5, gzip | true",
        "br | false"
      })
  void gzip_is_sent_to_who_takes_it_and_likes_nothing_better(String accepted, boolean takes) {
    assertEquals(
        takes,
        Conditions.takesGzip(HeadersMultiMap.httpHeaders().add("Accept-Encoding", accepted)));
  }

  @Test
  void settings_say_how_long_it_may_be_kept() {
    assertEquals("public, no-cache", Responses.cacheControl(Duration.ZERO, Duration.ZERO));
    assertEquals(
        "public, max-age=10, s-maxage=60",
        Responses.cacheControl(Duration.ofSeconds(10), Duration.ofMinutes(1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ viewer { name } }",
        "{ claims { totalCount } service { version } }",
        "{ claims { nope } }",
        "{ edits { totalCount } }",
        "mutation { claimRetract(input: {id: \"x\", version: \"1\"}) { userErrors { code } } }"
      })
  void what_is_personal_or_wrong_is_not_kept(String operation) {
    get(operation).header("Cache-Control", "private, no-store").header("ETag", nullValue());
  }

  @Test
  void what_an_editor_gets_is_not_kept() {
    for (var i = 0; i < 2; i++) {
      given()
          .header("Authorization", "Bearer " + Token.good())
          .param("query", CLAIMS)
          .get("/graphql")
          .then()
          .statusCode(200)
          .header("Cache-Control", "private, no-store")
          .header("Vary", VARY)
          .header("ETag", nullValue())
          .header("Surrogate-Key", nullValue());
    }
  }

  @Test
  void what_is_posted_is_kept_here_and_nowhere_else() {
    var first = post();
    var second = Statements.during(this::post);
    assertEquals(0, second.statements().size(), second.statements()::toString);
    first.header("Cache-Control", "private, no-store").header("ETag", nullValue());
  }

  @Test
  void a_large_answer_is_compressed_for_who_takes_it_and_has_one_tag() throws Exception {
    for (var i = 0; i < 40; i++) {
      world.claim("Number " + i + " of those who head the group");
    }
    world.rows().commit();
    var plain = raw("GET", null);
    var gzip = raw("GET", "gzip");
    assertFalse(plain.headers().firstValue("Content-Encoding").isPresent());
    assertEquals("gzip", gzip.headers().firstValue("Content-Encoding").orElseThrow());
    assertArrayEquals(plain.body(), Gzip.plain(gzip.body()));
    assertTrue(gzip.body().length < plain.body().length / 3, () -> gzip.body().length + " bytes");
    assertEquals(plain.headers().firstValue("ETag"), gzip.headers().firstValue("ETag"));

    var head = raw("HEAD", "gzip");
    assertEquals(0, head.body().length);
    assertEquals(
        gzip.body().length, head.headers().firstValueAsLong("Content-Length").orElseThrow());
  }

  @Test
  void a_small_answer_is_sent_as_it_is() throws Exception {
    assertFalse(raw("GET", "gzip").headers().firstValue("Content-Encoding").isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "identity, gzip"})
  void a_compressed_request_is_refused_with_what_is_taken(String coding) {
    given()
        .header("Content-Type", "application/json")
        .header("Content-Encoding", coding)
        .body("{\"query\": \"{ __typename }\"}")
        .post("/graphql")
        .then()
        .statusCode(415)
        .header("Accept-Encoding", "identity")
        .body("errors[0].message", containsString("`Content-Encoding: " + coding + "`"));
  }

  private ValidatableResponse get(String operation) {
    return get(operation, "{}");
  }

  private ValidatableResponse get(String operation, String variables) {
    world.rows().commit();
    return given().param("query", operation).param("variables", variables).get("/graphql").then();
  }

  private ValidatableResponse ifNoneMatch(String etag) {
    return given().header("If-None-Match", etag).param("query", CLAIMS).get("/graphql").then();
  }

  private ValidatableResponse post() {
    return given()
        .contentType("application/json")
        .body(Map.of("query", CLAIMS))
        .post("/graphql")
        .then()
        .statusCode(200);
  }

  private HttpResponse<byte[]> raw(String method, String coding) throws Exception {
    var query =
        "?query="
            + URLEncoder.encode(CLAIMS.replace("{ text", "{ id text"), StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(URI.create(endpoint + query))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (coding != null) {
      request.header("Accept-Encoding", coding);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
  }
}
