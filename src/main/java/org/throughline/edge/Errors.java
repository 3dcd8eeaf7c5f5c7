package org.throughline.edge;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.throughline.problem.Problem;

/** Problems as {@code errors} of a GraphQL response. */
final class Errors {

  private Errors() {}

  static JsonObject json(List<Problem> problems) {
    var errors = new JsonArray();
    problems.forEach(problem -> errors.add(json(problem)));
    return new JsonObject().put("errors", errors);
  }

  private static JsonObject json(Problem problem) {
    var error = new JsonObject().put("message", problem.getMessage());
    if (!problem.locations().isEmpty()) {
      var locations = new JsonArray();
      for (var at : problem.locations()) {
        locations.add(new JsonObject().put("line", at.line()).put("column", at.column()));
      }
      error.put("locations", locations);
    }
    if (!problem.path().isEmpty()) {
      error.put("path", new JsonArray(problem.path()));
    }
    return error.put("extensions", new JsonObject().put("code", problem.code().name()));
  }
}
