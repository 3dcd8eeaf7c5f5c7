package org.throughline;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import jakarta.enterprise.inject.spi.CDI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.identity.Token;

/** Sends operations as a front end does, and counts the statements that answer them. */
public final class GraphQL {

  /** An answer of this type says with its status whether the operation ran. */
  public static final String STRICT = "application/graphql-response+json";

  private GraphQL() {}

  /**
   * @param variables a variable's name and its value, in turn
   */
  public static Answer graphql(String operation, Object... variables) {
    return send(request(operation, pairs(variables)));
  }

  public static Map<String, Object> request(String operation, Map<String, Object> variables) {
    var request = new LinkedHashMap<String, Object>();
    request.put("query", operation);
    request.put("variables", variables);
    return request;
  }

  public static Answer send(Object request) {
    return send(request, STRICT);
  }

  /**
   * Whatever a test has put into the {@link World} is there when the request comes.
   *
   * @param request the body: text, or what is written as JSON
   */
  public static Answer send(Object request, String accept) {
    return send(request, accept, Map.of());
  }

  /**
   * As an editor, to whom everything is shown.
   *
   * @param variables a variable's name and its value, in turn
   */
  public static Answer asEditor(String operation, Object... variables) {
    return sendAs(Token.good().toString(), request(operation, pairs(variables)));
  }

  /** As somebody with a token. */
  public static Answer sendAs(String token, Object request) {
    return sendAs(token, request, STRICT);
  }

  public static Answer sendAs(String token, Object request, String accept) {
    return send(request, accept, Map.of("Authorization", "Bearer " + token));
  }

  private static Answer send(Object request, String accept, Map<String, String> headers) {
    CDI.current().select(World.class).get().rows().commit();
    var run =
        Statements.during(
            () ->
                given()
                    .contentType(ContentType.JSON)
                    .accept(accept)
                    .headers(headers)
                    .body(request)
                    .post("/graphql"));
    return new Answer(run.result(), inside(run.statements()));
  }

  /** Without what an editor's transaction begins and ends with, which says what it sees. */
  private static List<String> inside(List<String> statements) {
    var isTransaction =
        statements.size() > 2
            && statements.get(0).contains("BEGIN")
            && statements.get(statements.size() - 1).contains("ROLLBACK");
    return isTransaction ? statements.subList(2, statements.size() - 1) : statements;
  }

  private static Map<String, Object> pairs(Object... pairs) {
    var map = new HashMap<String, Object>();
    for (var i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
