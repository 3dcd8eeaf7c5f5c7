package org.throughline.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.throughline.GraphQL.STRICT;
import static org.throughline.GraphQL.send;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.World;
import org.throughline.document.Build;
import org.throughline.identity.Token;

/** Up to three requests in one body. */
@QuarkusTest
@TestProfile(BatchesTest.UpToThree.class)
class BatchesTest {

  public static class UpToThree implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("throughline.batching.most", "3");
    }
  }

  private static final Map<String, String> TYPE = Map.of("query", "{ __typename }");

  @Inject World world;

  @Test
  void each_is_answered_in_its_place_with_its_own_data_or_errors() {
    world.person("Ana Lind");
    world.rows().commit();
    sends(
            List.of(
                Map.of("query", "{ person(slug: \"ana-lind\") { name } }"),
                Map.of("query", "{ persson }"),
                Map.of(
                    "query",
                    "query A { __typename } query B { b: __typename }",
                    "operationName",
                    "B")))
        .statusCode(200)
        .contentType(startsWith("application/json"))
        .body("", hasSize(3))
        .body("[0].data.person.name", is("Ana Lind"))
        .body("[0].errors", nullValue())
        .body("[1].errors[0].extensions.code", is("VALIDATION_FAILED"))
        .body("[1].errors[0].locations[0].column", is(3))
        .body("[1].data", nullValue())
        .body("[2].data.b", is("Query"));
  }

  @Test
  void one_to_three_are_answered() {
    sends(List.of(TYPE)).statusCode(200).body("data.__typename", is(List.of("Query")));
    sends(List.of(TYPE, TYPE, TYPE)).statusCode(200).body("", hasSize(3));
    for (var list : List.of(List.of(), List.of(TYPE, TYPE, TYPE, TYPE))) {
      sends(list)
          .statusCode(400)
          .body("errors[0].extensions.code", is("BAD_REQUEST"))
          .body(
              "errors[0].message",
              is(
                  "A list holds 1 to 3 requests (THROUGHLINE_BATCHING_MOST), and this one has %d."
                      .formatted(list.size())));
    }
  }

  @Test
  void a_single_request_is_answered_as_ever() {
    assertEquals("Query", send(TYPE).get("__typename"));
    assertEquals(STRICT + "; charset=utf-8", send(TYPE).contentType());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1] | Request 1 of the list: it must be a JSON object.",
        "[null] | Request 1 of the list: it must be a JSON object.",
        "[{\"query\":\"{__typename}\"},[{\"query\":\"{__typename}\"}]] | Request 2 of the list: it must be a JSON object.",
        "[{\"query\":\"{__typename}\"},{}] | Request 2 of the list: `query` is missing",
        "[{\"query\":\"{__typename}\",\"variables\":1}] | Request 1 of the list: `variables` must be",
        "[{\"documentId\":\"a b\"}] | Request 1 of the list: `documentId` is",
        "' \t[' | not well-formed JSON",
        "[{\"query\":\"{__typename}\"}] x | not well-formed JSON"
      })
  void a_list_that_holds_no_request_is_refused_whole(String body, String words) {
    for (var accept : List.of(STRICT, "application/json")) {
      send(body, accept).hasStatus(400).hasError("BAD_REQUEST").saying(words);
    }
  }

  @Test
  void documents_are_named_and_remembered_in_a_list_too() {
    var text = "query InAList { __typename }";
    var extensions = Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", Build.hash(text)));
    sends(
            List.of(
                Map.of("extensions", extensions),
                Map.of("extensions", extensions, "query", text),
                Map.of("documentId", "sha256:" + Build.hash(text))))
        .statusCode(200)
        .body("[0].errors[0].message", is("PersistedQueryNotFound"))
        .body("[1].data.__typename", is("Query"))
        .body("[2].data.__typename", is("Query"));
  }

  @Test
  void mutations_go_by_themselves() {
    var create =
        "mutation { storyCreate(input: { slug: \"in-a-list\", title: \"In a list\", language: \"en\" }) { story { slug } } }";
    given()
        .contentType(ContentType.JSON)
        .header("Authorization", "Bearer " + Token.good())
        .body(List.of(Map.of("query", create), TYPE))
        .post("/graphql")
        .then()
        .statusCode(200)
        .body("[0].errors[0].extensions.code", is("BAD_REQUEST"))
        .body("[0].errors[0].message", containsString("send a mutation by POST, by itself"))
        .body("[1].data.__typename", is("Query"));
    assertEquals("0", world.rows().value("select count(*) from story where slug = 'in-a-list'"));
  }

  @Test
  void a_bad_token_is_refused_for_all() {
    given()
        .contentType(ContentType.JSON)
        .header("Authorization", "Bearer x")
        .body(List.of(TYPE))
        .post("/graphql")
        .then()
        .statusCode(401)
        .body("errors[0].extensions.code", is("UNAUTHENTICATED"));
  }

  @Test
  void an_editor_sees_in_a_list_what_an_editor_sees() {
    given()
        .contentType(ContentType.JSON)
        .header("Authorization", "Bearer " + Token.good())
        .body(List.of(Map.of("query", "{ viewer { roles } }")))
        .post("/graphql")
        .then()
        .statusCode(200)
        .body("[0].data.viewer.roles", is(List.of("EDITOR")));
  }

  @Test
  void a_get_has_no_list() {
    given()
        .queryParam("query", "[{\"query\":\"{__typename}\"}]")
        .get("/graphql")
        .then()
        .body("errors[0].extensions.code", is("SYNTAX_ERROR"))
        .body("data", not(is("Query")));
  }

  private static ValidatableResponse sends(Object list) {
    return given().contentType(ContentType.JSON).body(list).post("/graphql").then();
  }
}
