package org.throughline.edge;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.throughline.GraphQL.STRICT;
import static org.throughline.GraphQL.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.Json;

/** Requests that are no GraphQL, and the status of those that are. */
@QuarkusTest
class MalformedRequestsTest {

  private static final String JSON = "application/json";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | is empty",
        "' ' | well-formed",
        "{ | well-formed",
        "{} | `query` is missing",
        "[] | must be a JSON object",
        "[{\"query\":\"{__typename}\"}] | must be a JSON object",
        "null | must be a JSON object",
        "\"{__typename}\" | must be a JSON object",
        "{__typename} | well-formed",
        "{\"query\":null} | `query` is missing",
        "{\"query\":\"\"} | `query` is empty",
        "{\"query\":1} | `query` must be a string",
        "{\"query\":[\"{__typename}\"]} | `query` must be a string",
        "{\"query\":\"{__typename}\",\"variables\":[]} | `variables` must be a JSON object",
        "{\"query\":\"{__typename}\",\"variables\":\"{}\"} | `variables` must be a JSON object",
        "{\"query\":\"{__typename}\",\"operationName\":1} | `operationName` must be a string",
        "{\"query\":\"{__typename}\",\"extensions\":1} | `extensions` must be a JSON object",
        "{\"query\":\"{__typename}\"} x | well-formed",
      })
  void a_body_that_is_no_request(String body, String words) {
    for (var accept : List.of(STRICT, JSON)) {
      send(body, accept).hasStatus(400).hasError("BAD_REQUEST").saying(words);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%zz", "%", "%a", "%zz=1", "a=%2", "query=%zz", "query=%7B__typename%7D%"})
  void an_address_that_is_not_percent_encoded_reaches_nobody(String query) throws IOException {
    var answer = get("/graphql?" + query);
    assertEquals(400, answer.getResponseCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"query\":\"{__typename}\",\"operationName\":\"\\ud800\"}",
        "{\"query\":\"query($a: EventStatus) {events(filter: {status: [$a]}) {totalCount}}\",\"variables\":{\"a\":\"\\ud800\"}}",
        "{\"query\":\"query($a: ID) {node(id: $a) {id}}\",\"variables\":{\"a\":\"\\udc00\"}}",
        "{\"query\":\"query($a: ID!) {node(id: $a) {id}}\",\"variables\":{\"a\":\"\\udc00\"}}",
        "{\"query\":\"query($a: Date) {story(slug: \\\"a\\\", asOf: $a) {slug}}\",\"variables\":{\"a\":\"\\udc00\"}}",
        "{\"query\":\"query($a: Int) {people(first: $a) {totalCount}}\",\"variables\":{\"a\":1e999}}",
        "{\"query\":\"query($a: Int) {people(first: $a) {totalCount}}\",\"variables\":{\"a\":1e999999999}}",
        "{\"query\":\"query($a: Float) {article(slug: \\\"a\\\") {overlaps(minContainment: $a) {containment}}}\",\"variables\":{\"a\":1e999}}",
        "{\"query\":\"query($a: Float) {article(slug: \\\"a\\\") {overlaps(minContainment: $a) {containment}}}\",\"variables\":{\"a\":1e999999999}}",
        "{\"query\":\"query($a: Int) {people(first: $a) {totalCount}}\",\"variables\":{\"a\":[[]]}}",
        "{\"query\":\"query($a: EventFilter) {events(filter: $a) {totalCount}}\",\"variables\":{\"a\":{\"\\ud800\":1}}}",
        "{\"query\":\"query($a: EventFilter) {events(filter: $a) {totalCount}}\",\"variables\":{\"a\":{\"status\":[null]}}}",
        "{\"query\":\"query($a: EventFilter) {events(filter: $a) {totalCount}}\",\"variables\":{\"a\":[{}]}}",
      })
  void values_that_nobody_can_have_meant(String body) {
    var answer = send(body);
    assertEquals(400, answer.status(), answer::toString);
  }

  @Test
  void a_body_deeper_than_anybody_needs() {
    send("[".repeat(100_000)).hasStatus(400).hasError("BAD_REQUEST");
    send("{\"query\":\"{__typename}\",\"variables\":"
            + "{\"a\":".repeat(5_000)
            + "1"
            + "}".repeat(5_001))
        .hasStatus(400)
        .hasError("BAD_REQUEST");
    send("{\"query\":\"query($a: Int) {people(first: $a) {totalCount}}\",\"variables\":{\"a\":%s}}"
            .formatted("9".repeat(100_000)))
        .hasStatus(400)
        .hasError("BAD_REQUEST");
  }

  @Test
  void a_document_that_is_not_graphql() {
    for (var text :
        List.of(
            " ",
            "#",
            "{",
            "}",
            "{}",
            "{ a",
            "story",
            "{ story(slug: ) }",
            "query {",
            "query Q",
            "\0",
            "{ \u0007 }",
            "{ a(b: \"\\ud800\") }",
            "query ($a) { b }",
            "{ a(b: \"x) }",
            "{ ...on }")) {
      send(Map.of("query", text)).hasStatus(400).hasError("SYNTAX_ERROR");
      send(Map.of("query", text), JSON).hasStatus(200).hasError("SYNTAX_ERROR");
    }
    send(Map.of("query", "{\n  story(slug: \"a\" { slug }\n}")).hasError("SYNTAX_ERROR").in(2, 19);
  }

  @Test
  void a_document_without_the_operation() {
    send(Map.of("query", "query A { __typename } query B { __typename }"))
        .hasStatus(400)
        .hasError("NO_SUCH_OPERATION")
        .saying("`operationName` chooses one of: A, B.");
    send(Map.of("query", "query A { __typename } query B { __typename }", "operationName", "C"))
        .hasError("NO_SUCH_OPERATION")
        .saying("no operation 'C'; it has: A, B.");
    send(Map.of("query", "{ __typename }", "operationName", "A"))
        .hasError("NO_SUCH_OPERATION")
        .saying("no operation 'A'; it has: one without a name.");
    send(Map.of("query", "fragment F on Story { slug }")).hasError("VALIDATION_FAILED");
    send(Map.of("query", "type A { b: Int }")).hasError("VALIDATION_FAILED");
    send(Map.of("query", "subscription { story(slug: \"a\") { slug } }"))
        .hasError("VALIDATION_FAILED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ titel } | VALIDATION_FAILED",
        "{ story | SYNTAX_ERROR",
        "query($a: Int!) { people(first: $a) { totalCount } } | BAD_VARIABLE",
        "{ person { slug } } | BAD_ARGUMENT",
        "{ people(first: 0) { totalCount } } | BAD_PAGE",
        "{ people(after: \"a\") { nodes { slug } } } | BAD_CURSOR",
        "{ node(id: \"a\") { id } } | BAD_ID"
      })
  void the_media_type_decides_the_status_of_a_well_formed_request(String operation, String code) {
    var request = Map.of("query", operation);
    send(request, STRICT).hasStatus(400).hasError(code);
    send(request, JSON).hasStatus(200).hasError(code);
    send(request, "*/*").hasStatus(200).hasError(code);
    assertEquals(STRICT + "; charset=utf-8", send(request, STRICT).contentType());
    assertEquals(JSON + "; charset=utf-8", send(request, JSON).contentType());
  }

  @Test
  void a_form_is_refused_before_it_is_read() {
    for (var form : List.of("a=" + "x".repeat(20_000), "a=%zz", "a=1&".repeat(2_000))) {
      given()
          .config(
              RestAssuredConfig.config()
                  .encoderConfig(
                      EncoderConfig.encoderConfig()
                          .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
          .contentType("application/x-www-form-urlencoded")
          .body(form)
          .post("/graphql")
          .then()
          .statusCode(415);
    }
  }

  @Test
  void other_content_is_not_read() {
    for (var type :
        List.of(
            "text/plain",
            "application/graphql",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "application/json; charset=latin1",
            "x")) {
      assertEquals(415, post(type).statusCode(), type);
      assertEquals(
          "BAD_REQUEST",
          Json.at(Json.read(post(type).asString()), "errors.0.extensions.code").asText());
    }
  }

  /** Sends the address as it stands; most clients refuse to. */
  private static HttpURLConnection get(String address) throws IOException {
    var url = new URL("http", "localhost", RestAssured.port, address);
    return (HttpURLConnection) url.openConnection();
  }

  private static Response post(String type) {
    return given()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs(type, ContentType.TEXT)))
        .header("Content-Type", type)
        .body("{\"query\":\"{__typename}\"}")
        .post("/graphql");
  }

  @Test
  void a_body_larger_than_a_mebibyte_is_not_read() {
    var response =
        given()
            .contentType(JSON)
            .body("{\"query\":\"{__typename}" + " ".repeat(1 << 20) + "\"}")
            .post("/graphql");
    assertEquals(413, response.statusCode());
  }
}
