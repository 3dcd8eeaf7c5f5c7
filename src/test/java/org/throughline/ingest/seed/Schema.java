package org.throughline.ingest.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A JSON Schema of {@code seeds/schema}, or a part of one, and the file that it stands in. */
record Schema(JsonNode node, Path file) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** An object of a document and the schema it follows. */
  record Spot(Schema schema, ObjectNode object) {}

  static Schema of(String name) throws IOException {
    var file = Path.of("seeds/schema", name);
    return new Schema(JSON.readTree(file.toFile()), file);
  }

  static ObjectNode document(String yaml) {
    return JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
  }

  /** All objects of a document whose keys the schema knows, from the outside in. */
  List<Spot> spots(JsonNode document) {
    var spots = new ArrayList<Spot>();
    walk(document, spots);
    return spots;
  }

  Set<String> keys() {
    var keys = new TreeSet<String>();
    node.path("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  Set<String> requiredKeys() {
    var keys = new TreeSet<String>();
    node.path("required").forEach(key -> keys.add(key.asText()));
    return keys;
  }

  /** The values of the closed list that a key has, in order; empty if it has none. */
  List<String> list(String key) {
    var values = new ArrayList<String>();
    new Schema(node.path("properties").path(key), file)
        .resolve(null)
        .node
        .path("enum")
        .forEach(value -> values.add(value.asText()));
    return values;
  }

  private void walk(JsonNode value, List<Spot> spots) {
    var schema = resolve(value);
    if (value.isArray()) {
      value.forEach(item -> schema.at("items").walk(item, spots));
    }
    if (value instanceof ObjectNode object) {
      if (schema.node.has("properties")) {
        spots.add(new Spot(schema, object));
      }
      for (var entry : value.properties()) {
        var known = schema.node.path("properties").has(entry.getKey());
        var next =
            known
                ? new Schema(schema.node.path("properties").path(entry.getKey()), schema.file)
                : schema.at("additionalProperties");
        next.walk(entry.getValue(), spots);
      }
    }
  }

  private Schema at(String key) {
    return new Schema(node.path(key), file);
  }

  /** Behind references, and of alternatives the one for this type of value. */
  private Schema resolve(JsonNode value) {
    if (node.has("$ref")) {
      return refer(node.path("$ref").asText()).resolve(value);
    }
    if (node.has("allOf") && node.path("allOf").size() == 1) {
      return new Schema(node.path("allOf").path(0), file).resolve(value);
    }
    if (node.has("oneOf") && !node.has("properties")) {
      for (var alternative : node.path("oneOf")) {
        var schema = new Schema(alternative, file).resolve(value);
        if (value != null
            && value.isObject() == schema.node.path("type").asText().equals("object")) {
          return schema;
        }
      }
    }
    return this;
  }

  private Schema refer(String reference) {
    try {
      var parts = reference.split("#", 2);
      var other = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]);
      return new Schema(JSON.readTree(other.toFile()).at(parts[1]), other);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
