package org.throughline.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.throughline.GraphQL.STRICT;
import static org.throughline.GraphQL.send;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.World;

/** A request names its document, as the appendix of GraphQL over HTTP has it. */
@QuarkusTest
class PersistedDocumentTest {

  private static final String JSON = "application/json";

  @Inject World world;

  @Test
  void the_hash_of_the_specification_is_the_hash_here() {
    assertEquals(
        "sha256:7dba4bd717b41f10434822356a93c32b1fb4907b983e854300ad839f84cdcd6e",
        DocumentId.ofText("query ($id: ID!) {\n  user(id: $id) {\n    name\n  }\n}").toString());
    assertEquals(
        "sha256:71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286b",
        DocumentId.ofText("query($id:ID!){user(id:$id){name}}").toString());
  }

  @Test
  void a_registered_document_is_found_by_its_hash_with_prefix_and_without() {
    var text = "query ByHash { __typename }";
    Build.registers(text);
    for (var id : new String[] {"sha256:" + Build.hash(text), Build.hash(text)}) {
      for (var accept : new String[] {STRICT, JSON}) {
        assertEquals("Query", send(Map.of("documentId", id), accept).get("__typename"));
      }
      given()
          .queryParam("documentId", id)
          .get("/graphql")
          .then()
          .statusCode(200)
          .body("data.__typename", is("Query"));
    }
  }

  @Test
  void it_runs_with_variables_and_chooses_an_operation_as_any_other() {
    world.person("Ana Lind");
    var text =
        "query A($slug: String!) { person(slug: $slug) { name } } query B { people { totalCount } }";
    Build.registers(text);
    var id = "sha256:" + Build.hash(text);
    var variables = Map.of("slug", "ana-lind");
    assertEquals(
        "Ana Lind",
        send(Map.of("documentId", id, "operationName", "A", "variables", variables))
            .get("person.name"));
    send(Map.of("documentId", id)).hasError("NO_SUCH_OPERATION").saying("one of: A, B.");
    send(Map.of("documentId", id, "operationName", "A")).hasError("BAD_VARIABLE");
    given()
        .queryParam("documentId", id)
        .queryParam("operationName", "A")
        .queryParam("variables", "{\"slug\":\"ana-lind\"}")
        .get("/graphql")
        .then()
        .statusCode(200)
        .body("data.person.name", is("Ana Lind"));
  }

  @Test
  void a_name_that_the_build_gave_is_an_id_too() {
    Build.sends(Map.of("0cc175b9c0f1b6a831c399e269772661", "query ByMd5 { __typename }"))
        .then()
        .statusCode(200);
    assertEquals(
        "Query", send(Map.of("documentId", "0cc175b9c0f1b6a831c399e269772661")).get("__typename"));
    assertEquals(
        "Query",
        send(Map.of("documentId", Build.hash("query ByMd5 { __typename }"))).get("__typename"));
  }

  @Test
  void the_first_request_reads_the_document_and_the_next_do_not() {
    var text = "query ReadOnce { __typename }";
    Build.registers(text);
    var request = Map.of("documentId", Build.hash(text));
    send(request).inStatements(1).data();
    send(request).inStatements(0).data();
  }

  @Test
  void what_another_node_registered_is_found() {
    var text = "query Elsewhere { __typename }";
    world
        .rows()
        .run(
            "insert into persisted_document (text, operations, registered_at, registered_by) values (?, '{Elsewhere}', now(), 'ana')",
            text);
    assertEquals("Query", send(Map.of("documentId", Build.hash(text))).get("__typename"));
  }

  @Test
  void an_unknown_document_is_one_error_and_no_data() {
    for (var id : new String[] {"sha256:" + Build.hash("{ nowhere }"), "nowhere"}) {
      for (var accept : new String[] {STRICT, JSON}) {
        var answer = send(Map.of("documentId", id), accept);
        assertEquals("NO_SUCH_DOCUMENT", answer.code(), answer::toString);
        answer.hasStatus(accept.equals(STRICT) ? 400 : 200).saying("'" + id + "'");
        assertEquals(1, answer.errors().size());
      }
      given()
          .queryParam("documentId", id)
          .get("/graphql")
          .then()
          .header("Cache-Control", "private, no-store")
          .body("errors[0].extensions.code", is("NO_SUCH_DOCUMENT"))
          .body("data", nullValue());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sha256:",
        "sha256:abc",
        "sha256:7DBA4BD717B41F10434822356A93C32B1FB4907B983E854300AD839F84CDCD6E",
        "sha256:7dba4bd717b41f10434822356a93c32b1fb4907b983e854300ad839f84cdcd6e0",
        "md5:0cc175b9c0f1b6a831c399e269772661",
        "x-other:a",
        "a b",
        "a/b",
        "ä",
        "\ud800",
        "a\0"
      })
  void an_id_that_is_none_is_refused(String id) {
    for (var accept : new String[] {STRICT, JSON}) {
      send(Map.of("documentId", id), accept)
          .hasStatus(400)
          .hasError("BAD_REQUEST")
          .saying("`documentId` is '");
    }
  }

  @Test
  void an_id_is_a_string_of_some_length() {
    send("{\"documentId\": 1}").hasError("BAD_REQUEST").saying("`documentId` must be a string");
    send(Map.of("documentId", "a".repeat(256))).hasError("BAD_REQUEST");
    send(Map.of("documentId", "")).hasError("BAD_REQUEST").saying("`query` is missing");
  }

  @Test
  void with_the_text_its_hash_is_checked_and_the_text_remembered() {
    var text = "query TextAndHash { __typename }";
    var id = "sha256:" + Build.hash(text);
    send(Map.of("documentId", id, "query", text)).inStatements(0).data();
    send(Map.of("documentId", id)).inStatements(0).data();
    send(Map.of("documentId", id, "query", text + " "))
        .hasStatus(400)
        .hasError("BAD_REQUEST")
        .saying("not the hash of `query`");
  }

  @Test
  void a_name_with_a_text_proves_nothing() {
    send(Map.of("documentId", "home", "query", "{ __typename }"))
        .hasStatus(400)
        .hasError("BAD_REQUEST")
        .saying("send one of them");
  }

  @Test
  void two_ids_must_be_one() {
    var text = "query TwoIds { __typename }";
    Build.registers(text);
    var extensions = Build.persistedQuery(Build.hash(text));
    send(Map.of("documentId", "sha256:" + Build.hash(text), "extensions", extensions)).data();
    send(Map.of("documentId", Build.hash("{ other }"), "extensions", extensions))
        .hasStatus(400)
        .hasError("BAD_REQUEST")
        .saying("name different documents");
  }

  @Test
  void a_mutation_is_not_run_by_get() {
    var text =
        "mutation ByGet { storyCreate(input: { slug: \"a\", title: \"A\", language: \"en\" }) { story { slug } } }";
    Build.registers(text);
    for (var accept : new String[] {STRICT, JSON}) {
      given()
          .accept(accept)
          .queryParam("documentId", Build.hash(text))
          .get("/graphql")
          .then()
          .statusCode(405)
          .header("Allow", containsString("POST"))
          .body("errors[0].message", containsString("send a mutation by POST"));
    }
    var byPost = send(Map.of("documentId", Build.hash(text)));
    assertEquals("UNAUTHENTICATED", byPost.code(), byPost::toString);
  }

  @Test
  void a_document_that_the_schema_has_outgrown_says_so() {
    var text = "query Outgrown { wasThereOnce }";
    world
        .rows()
        .run(
            "insert into persisted_document (text, operations, registered_at, registered_by) values (?, '{Outgrown}', now(), 'ana')",
            text);
    var answer = send(Map.of("documentId", Build.hash(text)));
    assertEquals("VALIDATION_FAILED", answer.code(), answer::toString);
  }

  @Test
  void a_removed_document_is_unknown_at_once() {
    var text = "query Removed { __typename }";
    Build.registers(text);
    send(Map.of("documentId", Build.hash(text))).data();
    Build.removes(Build.hash(text));
    assertEquals("NO_SUCH_DOCUMENT", send(Map.of("documentId", Build.hash(text))).code());
    Build.registers(text);
    send(Map.of("documentId", Build.hash(text))).data();
  }

  @Test
  void head_is_answered_as_get_without_a_body() {
    var text = "query ByHead { __typename }";
    Build.registers(text);
    given()
        .queryParam("documentId", Build.hash(text))
        .head("/graphql")
        .then()
        .statusCode(200)
        .header("Content-Length", equalTo("31"));
  }
}
