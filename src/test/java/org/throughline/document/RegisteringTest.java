package org.throughline.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.throughline.document.Build.PATH;
import static org.throughline.document.Build.asAdmin;
import static org.throughline.document.Build.hash;
import static org.throughline.document.Build.sends;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.World;
import org.throughline.identity.Token;

/** What a front end's build sends, and what is refused of it. */
@QuarkusTest
class RegisteringTest {

  private static final String A = "query RegisterA { __typename }";
  private static final String B = "query RegisterB { __typename } query C { __typename }";

  @Inject World world;

  @BeforeEach
  void nothing_is_registered() {
    world.rows().run("truncate persisted_document cascade");
    world.rows().commit();
  }

  @Test
  void an_object_from_hashes_to_texts_is_registered_once() {
    var manifest = Map.of(hash(A), A, "sha256:" + hash(B), B);
    sends(manifest).then().statusCode(200).body("added", is(2)).body("known", is(0));
    sends(manifest).then().statusCode(200).body("added", is(0)).body("known", is(2));
    sends(Map.of(hash(A), A)).then().body("added", is(0)).body("known", is(1));
    assertEquals("2", count());
  }

  @Test
  void a_manifest_of_apollo_is_registered() {
    sends(apollo(List.of(Map.of("id", hash(A), "name", "RegisterA", "type", "query", "body", A))))
        .then()
        .statusCode(200)
        .body("added", is(1));
    sends(apollo(List.of()))
        .then()
        .statusCode(400)
        .body("errors[0].message", containsString("no document"));
  }

  @Test
  void names_are_kept_beside_hashes() {
    sends(Map.of("page.a", A, "page.b", A, hash(A), A))
        .then()
        .statusCode(200)
        .body("added", is(1))
        .body("known", is(0));
    asAdmin()
        .get(PATH)
        .then()
        .statusCode(200)
        .header("Cache-Control", "private, no-store")
        .body("documents", hasSize(1))
        .body("documents[0].id", is("sha256:" + hash(A)))
        .body("documents[0].names", is(List.of("page.a", "page.b")))
        .body("documents[0].operations", is(List.of("RegisterA")))
        .body("documents[0].characters", is(A.length()))
        .body("documents[0].registeredBy", is("ana"));
    asAdmin().get(PATH + "/page.a").then().statusCode(200).body("text", is(A));
  }

  @Test
  void a_name_is_not_given_to_another_text() {
    sends(Map.of("page", A)).then().statusCode(200);
    sends(Map.of("page", B, hash(B), B))
        .then()
        .statusCode(400)
        .body("errors", hasSize(1))
        .body("errors[0].message", startsWith("page: Another text is registered"))
        .body("errors[0].extensions.document", is("page"));
    assertEquals("1", count());
    sends(Map.of("page", A)).then().statusCode(200);
  }

  @Test
  void one_bad_document_keeps_all_out_and_each_is_named() {
    var manifest = new LinkedHashMap<String, String>();
    manifest.put(hash(A), A);
    manifest.put("syntax", "query {");
    manifest.put("field", "{\n  titel\n}");
    manifest.put("long", "{ __typename } #" + "x".repeat(200_000));
    manifest.put("nul", "{ __typename } #\0");
    manifest.put("half", "{ __typename } #\ud800");
    sends(manifest)
        .then()
        .statusCode(400)
        .body("errors.extensions.document", is(List.of("syntax", "field", "long", "nul", "half")))
        .body(
            "errors.extensions.code",
            is(
                List.of(
                    "SYNTAX_ERROR",
                    "VALIDATION_FAILED",
                    "DOCUMENT_TOO_LARGE",
                    "BAD_REQUEST",
                    "BAD_REQUEST")))
        .body("errors[1].message", startsWith("field, line 2, column 3: "));
    assertEquals("0", count());
  }

  @Test
  void an_id_that_looks_like_a_hash_is_one() {
    sends(Map.of(hash(B), A))
        .then()
        .statusCode(400)
        .body(
            "errors[0].message",
            is(hash(B) + ": The id is not the SHA-256 of the text: sha256:" + hash(A) + " is."));
    assertEquals("0", count());
  }

  @Test
  void the_first_hundred_objections_are_told() {
    var manifest = new LinkedHashMap<String, String>();
    for (var i = 0; i < 130; i++) {
      manifest.put("bad-" + i, "{");
    }
    sends(manifest)
        .then()
        .statusCode(400)
        .body("errors", hasSize(101))
        .body("errors[100].message", is("There are 30 more."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | must be a JSON object",
        "1 | must be a JSON object",
        "null | must be a JSON object",
        "{ | not well-formed",
        "{} | holds no document",
        "{\"a\":1} | needs an id and a text",
        "{\"a\":null} | needs an id and a text",
        "{\"a\":{\"b\":\"c\"}} | needs an id and a text",
        "{\"a b\":\"{__typename}\"} | The id is 'a b'",
        "{\"md5:a\":\"{__typename}\"} | The id is 'md5:a'",
        "{\"operations\":[]} | not of a format",
        "{\"format\":\"other\",\"version\":1,\"operations\":[]} | not of a format",
        "{\"format\":\"apollo-persisted-query-manifest\",\"version\":2,\"operations\":[]} | not of a format",
        "{\"format\":\"apollo-persisted-query-manifest\",\"version\":1,\"operations\":[1]} | operations[0]: It needs",
        "{\"format\":\"apollo-persisted-query-manifest\",\"version\":1,\"operations\":[{\"id\":\"a\"}]} | operations[0]: It needs",
        "{\"format\":\"apollo-persisted-query-manifest\",\"version\":1,\"operations\":[{\"id\":\"a\",\"body\":\"{__typename}\"},{\"id\":\"a\",\"body\":\"{ __typename }\"}]} | a: Two texts have this id"
      })
  void what_is_no_manifest_is_refused(String body, String words) {
    sends(body)
        .then()
        .statusCode(400)
        .body("errors[0].message", containsString(words))
        .body("errors[0].extensions.code", is("BAD_REQUEST"));
  }

  @Test
  void only_an_admin_may() {
    for (var roles : List.of(List.of("editor"), List.of("publisher"), List.of())) {
      var token = "Bearer " + Token.good().roles(roles.toArray(String[]::new));
      isRefused(given().header("Authorization", token), 403, "FORBIDDEN", "the role `admin`");
    }
    isRefused(given(), 401, "UNAUTHENTICATED", "a token with the role `admin`");
    isRefused(given().header("Authorization", "Bearer x"), 401, "UNAUTHENTICATED", "The token is");
    assertEquals("0", count());
  }

  private static void isRefused(
      RequestSpecification sender, int status, String code, String words) {
    for (var answer :
        List.of(
            given().spec(sender).contentType(ContentType.JSON).body(Map.of(hash(A), A)).post(PATH),
            given().spec(sender).get(PATH),
            given().spec(sender).get(PATH + "/a"),
            given().spec(sender).delete(PATH + "/a"))) {
      answer
          .then()
          .statusCode(status)
          .header("WWW-Authenticate", startsWith("Bearer"))
          .body("errors[0].extensions.code", is(code))
          .body("errors[0].message", containsString(words));
    }
  }

  @Test
  void other_content_is_not_read() {
    asAdmin().contentType("text/plain").body("{}").post(PATH).then().statusCode(415);
    asAdmin().contentType(ContentType.JSON).post(PATH).then().statusCode(400);
  }

  @Test
  void a_removed_document_goes_with_its_names() {
    sends(Map.of("page", A, hash(B), B)).then().statusCode(200);
    asAdmin().delete(PATH + "/page").then().statusCode(204);
    asAdmin().get(PATH).then().body("documents.id", is(List.of("sha256:" + hash(B))));
    for (var id : List.of("page", hash(A), "sha256:" + hash(A))) {
      asAdmin()
          .delete(PATH + "/" + id)
          .then()
          .statusCode(404)
          .body("errors[0].extensions.code", is("NO_SUCH_DOCUMENT"));
      asAdmin().get(PATH + "/" + id).then().statusCode(404);
    }
    asAdmin().delete(PATH + "/a:b").then().statusCode(400);
    assertEquals("0", world.rows().value("select count(*) from persisted_document_name"));
  }

  private String count() {
    return world.rows().value("select count(*) from persisted_document");
  }

  private static Map<String, Object> apollo(List<Map<String, String>> operations) {
    return Map.of(
        "format", "apollo-persisted-query-manifest", "version", 1, "operations", operations);
  }
}
