package org.throughline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** What came back for an operation. Each check fails with the whole answer. */
public final class Answer {

  private final Response http;
  private final JsonNode body;
  private final List<String> statements;

  Answer(Response http, List<String> statements) {
    this.http = http;
    this.body = Json.read(http.asString());
    this.statements = statements;
  }

  /** The object under {@code data}; there were no errors. */
  public JsonNode data() {
    assertEquals(200, http.statusCode(), this::toString);
    assertFalse(body.has("errors"), this::toString);
    return body.get("data");
  }

  /**
   * @param path as {@link Json#at} reads it: {@code stories.nodes.slug} collects a list
   */
  public Answer isData(String path, Object value) {
    assertEquals(value, get(path), this::toString);
    return inStatements(1);
  }

  public Answer hasSize(String path, int size) {
    assertEquals(size, Json.at(data(), path).size(), this::toString);
    return inStatements(1);
  }

  /** The same data, key order included, from one statement. */
  public Answer isData(String json) {
    return isData(json, 1);
  }

  /** The same data, key order included, without asking the database. */
  public Answer isDataFromMemory(String json) {
    return isData(json, 0);
  }

  private Answer isData(String json, int statements) {
    assertEquals(Json.read(json).toString(), data().toString());
    return inStatements(statements);
  }

  /** A value under {@code data}. */
  @SuppressWarnings("unchecked")
  public <T> T get(String path) {
    return (T) Json.plain(Json.at(data(), path));
  }

  public Answer inStatements(int expected) {
    assertEquals(expected, statements.size(), () -> statements + " for " + this);
    return this;
  }

  public Answer hasStatus(int status) {
    assertEquals(status, http.statusCode(), this::toString);
    return this;
  }

  /** Nothing was read, and the first error has this code. */
  public Answer hasError(String code) {
    assertEquals(code, code(), this::toString);
    assertFalse(body.has("data"), this::toString);
    return inStatements(0);
  }

  /** The error is at this field: response keys from the root, joined by dots. */
  public Answer at(String path) {
    assertEquals(
        List.of(path.split("\\.")), Json.plain(Json.at(body, "errors.0.path")), this::toString);
    return this;
  }

  /** The error is at this place of the document, counted from 1. */
  public Answer in(int line, int column) {
    assertEquals(
        List.of(Map.of("line", line, "column", column)),
        Json.plain(Json.at(body, "errors.0.locations")),
        this::toString);
    return this;
  }

  public Answer saying(String words) {
    assertTrue(message().contains(words), this::toString);
    return this;
  }

  /** The first error's code. */
  public String code() {
    return Json.at(body, "errors.0.extensions.code").asText();
  }

  public JsonNode errors() {
    return body.path("errors");
  }

  public String message() {
    return Json.at(body, "errors.0.message").asText();
  }

  public int status() {
    return http.statusCode();
  }

  public String contentType() {
    return http.contentType();
  }

  @Override
  public String toString() {
    return http.statusLine() + "\n" + http.asString();
  }
}
