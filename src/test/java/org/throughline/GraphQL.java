package org.throughline;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import jakarta.enterprise.inject.spi.CDI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

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
    CDI.current().select(World.class).get().rows().commit();
    var run =
        Statements.during(
            () ->
                given()
                    .contentType(ContentType.JSON)
                    .accept(accept)
                    .body(request)
                    .post("/graphql"));
    return new Answer(run.result(), run.statements());
  }

  private static Map<String, Object> pairs(Object... pairs) {
    var map = new HashMap<String, Object>();
    for (var i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
