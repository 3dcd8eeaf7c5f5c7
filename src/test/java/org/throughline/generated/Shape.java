package org.throughline.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.throughline.Json;

/**
 * Whether an answer is what its operation selects, no more and no less: the engine builds the
 * answer again from its own parts, and both must be the same text.
 */
final class Shape {

  private boolean readsDatabase;

  private Shape() {}

  /**
   * @return how many statements the operation may take
   */
  static int check(Operation operation, JsonNode data) {
    var shape = new Shape();
    var again =
        Reference.answer(
            operation.text(),
            operation.variables(),
            environment -> shape.part(environment, data),
            object -> ((JsonNode) object).get("__typename").asText());
    assertEquals(Json.of(again), data.toString());
    return shape.readsDatabase ? 1 : 0;
  }

  private Object part(DataFetchingEnvironment environment, JsonNode data) {
    var isRoot = environment.getParentType() == environment.getGraphQLSchema().getQueryType();
    readsDatabase |=
        isRoot
            && !Set.of("service", "viewer", "rateLimit").contains(environment.getField().getName());
    JsonNode object = isRoot ? data : environment.getSource();
    var key = environment.getMergedField().getResultKey();
    assertTrue(object.has(key), () -> "no " + key + " in " + object);
    checkPage(environment, object.get(key));
    return value(object.get(key));
  }

  private static void checkPage(DataFetchingEnvironment environment, JsonNode page) {
    for (var size : List.of("first", "last")) {
      if (environment.getArgument(size) instanceof Integer most) {
        page.forEach(part -> assertTrue(!part.isArray() || part.size() <= most, page::toString));
      }
    }
  }

  private static Object value(JsonNode node) {
    if (node.isArray()) {
      var elements = new ArrayList<>();
      node.forEach(element -> elements.add(value(element)));
      return elements;
    }
    return node.isObject() ? node : Json.plain(node);
  }
}
