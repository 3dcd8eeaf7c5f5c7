package org.throughline.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.throughline.GraphQL.send;
import static org.throughline.GraphQL.sendAs;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.Answer;

/** Only what the front end's build registered runs. */
@QuarkusTest
@TestProfile(TrustedOnlyTest.TrustedOnly.class)
class TrustedOnlyTest {

  public static class TrustedOnly implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("throughline.documents.trusted-only", "true");
    }
  }

  @Test
  void a_registered_document_runs_by_id_by_hash_and_as_text() {
    var text = "query Trusted { __typename }";
    Build.registers(text);
    send(Map.of("documentId", "sha256:" + Build.hash(text))).data();
    send(Map.of("extensions", Build.persistedQuery(Build.hash(text)))).data();
    send(Map.of("query", text)).data();
    send(Map.of("query", text)).inStatements(0).data();
    given()
        .queryParam("documentId", Build.hash(text))
        .get("/graphql")
        .then()
        .statusCode(200)
        .body("data.__typename", is("Query"));
  }

  @Test
  void no_other_text_runs() {
    var text = "query Trusted2 { __typename }";
    Build.registers(text);
    for (var other :
        new String[] {text + " ", "{ __typename }", "{ __schema { types { name } } }", "{"}) {
      isNotTrusted(send(Map.of("query", other)).hasStatus(400));
      isNotTrusted(send(Map.of("query", other), "application/json").hasStatus(200));
      isNotTrusted(sendAs(Build.admin(), Map.of("query", other)));
    }
  }

  @Test
  void no_unknown_id_runs_and_no_client_is_asked_for_the_text() {
    isNotTrusted(send(Map.of("documentId", Build.hash("{ unknown }"))).saying("none with the id"));
    isNotTrusted(send(Map.of("documentId", "unknown")));
    isNotTrusted(send(Map.of("extensions", Build.persistedQuery(Build.hash("{ unknown }")))));
  }

  @Test
  void a_client_cannot_register() {
    var text = "query Smuggled { __typename }";
    isNotTrusted(send(Map.of("query", text, "extensions", Build.persistedQuery(Build.hash(text)))));
    isNotTrusted(send(Map.of("query", text, "documentId", Build.hash(text))));
    isNotTrusted(send(Map.of("documentId", Build.hash(text))));
  }

  @Test
  void what_is_removed_runs_no_longer() {
    var text = "query TrustedOnce { __typename }";
    Build.registers(text);
    send(Map.of("query", text)).data();
    Build.removes("sha256:" + Build.hash(text));
    isNotTrusted(send(Map.of("query", text)));
    isNotTrusted(send(Map.of("documentId", Build.hash(text))));
  }

  /** The framework brings a handler of its own. */
  @ParameterizedTest
  @ValueSource(
      strings = {"/graphql/", "//graphql", "/graphql/a", "/graphql;a", "/graphql%2F", "/%67raphql"})
  void there_is_no_way_around(String path) {
    for (var type : List.of("application/json", "application/graphql+json")) {
      var answer =
          given()
              .urlEncodingEnabled(false)
              .contentType(type)
              .body("{\"query\":\"{ people { totalCount } }\"}")
              .post(path);
      assertFalse(answer.asString().contains("totalCount\":"), answer::asString);
    }
    var byGet = given().urlEncodingEnabled(false).get(path + "?query=%7Bpeople%7BtotalCount%7D%7D");
    assertFalse(byGet.asString().contains("totalCount\":"), byGet::asString);
  }

  @Test
  void there_is_no_playground_and_it_says_why_but_the_schema_for_builds() {
    given()
        .get("/playground")
        .then()
        .statusCode(404)
        .body(containsString("only registered documents run"));
    given().get("/").then().statusCode(200).body("graphql", is("/graphql"));
    given()
        .get("/graphql/schema.graphql")
        .then()
        .statusCode(200)
        .body(containsString("type Query"));
  }

  private static void isNotTrusted(Answer answer) {
    assertEquals("DOCUMENT_NOT_TRUSTED", answer.code(), answer::toString);
    answer.saying("Only documents that the front end's build has registered run here");
  }
}
