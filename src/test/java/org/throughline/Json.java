package org.throughline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** JSON as a tree that keeps the order of keys and every digit of a number. */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  public static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException malformed) {
      throw new AssertionError("No JSON: " + text, malformed);
    }
  }

  public static String of(Object value) {
    return MAPPER.valueToTree(value).toString();
  }

  /** Numbers, texts, lists and maps, with maps in the order of their keys. */
  public static Object plain(JsonNode node) {
    return MAPPER.convertValue(node, Object.class);
  }

  /**
   * @param path {@code stories.nodes.0.slug}; {@code stories.nodes.slug} collects a list
   */
  public static JsonNode at(JsonNode node, String path) {
    var found = node;
    for (var step : path.split("\\.")) {
      found = step(found, step);
    }
    return found;
  }

  private static JsonNode step(JsonNode node, String step) {
    if (!(node instanceof ArrayNode list)) {
      return node == null ? MissingNode.getInstance() : node.path(step);
    }
    if (step.matches("\\d+")) {
      return list.path(Integer.parseInt(step));
    }
    var collected = MAPPER.createArrayNode();
    list.forEach(element -> collected.add(step(element, step)));
    return collected;
  }
}
