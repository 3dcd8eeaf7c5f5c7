package org.throughline.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.throughline.GraphQL.STRICT;
import static org.throughline.GraphQL.send;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.World;

/** Apollo's clients send a hash, and the text only when they are asked for it. */
@QuarkusTest
class AutomaticPersistedQueryTest {

  private static final String JSON = "application/json";

  @Inject World world;

  @Test
  void an_unknown_hash_is_answered_with_the_words_that_clients_wait_for() {
    var text = "query Automatic { __typename }";
    var hash = Map.of("extensions", Build.persistedQuery(Build.hash(text)));
    var unknown = send(hash, STRICT).hasStatus(400);
    assertEquals("PersistedQueryNotFound", unknown.message());
    assertEquals("PERSISTED_QUERY_NOT_FOUND", unknown.code());

    var withText = Map.of("query", text, "extensions", Build.persistedQuery(Build.hash(text)));
    assertEquals("Query", send(withText).inStatements(0).get("__typename"));
    assertEquals("Query", send(hash).inStatements(0).get("__typename"));
    assertEquals(
        "Query", send(Map.of("documentId", Build.hash(text))).inStatements(0).get("__typename"));
    assertEquals(
        "0", world.rows().value("select count(*) from persisted_document where text = ?", text));
  }

  /** Apollo's clients for iOS do not look at an answer whose status is none of success. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/graphql-response+json | 400 | application/graphql-response+json",
        "application/graphql-response+json, application/json;q=0.9 | 200 | application/json",
        "multipart/mixed, application/graphql-response+json, application/json | 200 | application/json",
        "application/json | 200 | application/json",
        "*/* | 200 | application/json"
      })
  void it_is_a_success_where_the_media_type_allows(String accept, int status, String type) {
    given()
        .accept(accept)
        .queryParam("extensions", extensions(Build.hash("query NeverSent { __typename }")))
        .get("/graphql")
        .then()
        .statusCode(status)
        .contentType(startsWith(type))
        .header("Cache-Control", "private, no-store")
        .body("errors[0].message", is("PersistedQueryNotFound"));
  }

  @Test
  void it_works_by_get() {
    var text = "query AutomaticByGet { __typename }";
    var extensions = extensions(Build.hash(text));
    given()
        .queryParam("extensions", extensions)
        .get("/graphql")
        .then()
        .body("errors[0].extensions.code", is("PERSISTED_QUERY_NOT_FOUND"));
    given()
        .queryParam("extensions", extensions)
        .queryParam("query", text)
        .get("/graphql")
        .then()
        .statusCode(200)
        .body("data.__typename", is("Query"));
    given()
        .queryParam("extensions", extensions)
        .get("/graphql")
        .then()
        .statusCode(200)
        .body("data.__typename", is("Query"));
  }

  @Test
  void a_wrong_hash_is_refused_and_the_text_not_remembered() {
    var hash = Build.hash("query Another { __typename }");
    for (var accept : new String[] {STRICT, JSON}) {
      send(
              Map.of(
                  "query", "query Wrong { __typename }", "extensions", Build.persistedQuery(hash)),
              accept)
          .hasStatus(400)
          .hasError("BAD_REQUEST")
          .saying("not the hash of `query`");
    }
    assertEquals(
        "PERSISTED_QUERY_NOT_FOUND", send(Map.of("extensions", Build.persistedQuery(hash))).code());
  }

  @Test
  void an_invalid_document_is_not_remembered() {
    var text = "query Invalid { nothingLikeThis }";
    var extensions = Build.persistedQuery(Build.hash(text));
    send(Map.of("query", text, "extensions", extensions)).hasError("VALIDATION_FAILED");
    assertEquals("PERSISTED_QUERY_NOT_FOUND", send(Map.of("extensions", extensions)).code());
  }

  @Test
  void a_registered_document_is_found_as_well() {
    var text = "query RegisteredAndAsked { __typename }";
    Build.registers(text);
    send(Map.of("extensions", Build.persistedQuery(Build.hash(text)))).data();
    Build.sends(Map.of("automatic.name", "query NamedAndAsked { __typename }"));
    send(Map.of("extensions", Build.persistedQuery("automatic.name"))).data();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "[]",
        "\"a\"",
        "{}",
        "{\"version\":1}",
        "{\"version\":2,\"sha256Hash\":\"a\"}",
        "{\"version\":\"1\",\"sha256Hash\":\"a\"}",
        "{\"sha256Hash\":\"a\"}",
        "{\"version\":1,\"sha256Hash\":1}",
        "{\"version\":1,\"sha256Hash\":null}",
        "{\"version\":1,\"sha256Hash\":\"\"}",
        "{\"version\":1,\"sha256Hash\":\"a b\"}"
      })
  void what_is_no_persisted_query_is_refused(String member) {
    send("{\"query\":\"{__typename}\",\"extensions\":{\"persistedQuery\":%s}}".formatted(member))
        .hasStatus(400)
        .hasError("BAD_REQUEST")
        .saying("`extensions.persistedQuery");
  }

  @Test
  void other_extensions_are_nobodys_business() {
    send("{\"query\":\"{__typename}\",\"extensions\":{\"persistedQuery\":null,\"a\":1}}").data();
  }

  static String extensions(String hash) {
    return "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"%s\"}}".formatted(hash);
  }
}
