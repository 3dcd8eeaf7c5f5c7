package org.throughline.ingest.yaml;

import static org.throughline.ingest.problem.Code.NOT_JSON;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.throughline.ingest.problem.Place;
import org.throughline.ingest.problem.Problems;

/**
 * A JSON document as the nodes that {@link Yaml} makes, so that one reader reads both. A YAML
 * parser would do it nearly: it refuses tabs between tokens and keys of more than 1,024 characters.
 */
public final class Json {

  private static final JsonFactory PARSERS =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(TameParser.DEEPEST)
                  .maxTokenCount(2 * TameParser.MOST_NODES) // ends of lists and mappings count too
                  .maxStringLength(Yaml.MOST_CHARACTERS)
                  .build())
          .build();

  private static final String MORE = "something stands after the document's end";
  private static final String UNREAD = "the document is not read from here on";

  private Json() {}

  /**
   * @return empty for what is not JSON, after it became a problem
   */
  public static Optional<Value> read(YamlFile file, Problems problems) {
    if (Yaml.isTooLong(file, problems)) {
      return Optional.empty();
    }
    try (var parser = PARSERS.createParser(file.text())) {
      return read(parser, file, problems);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }

  private static Optional<Value> read(JsonParser parser, YamlFile file, Problems problems)
      throws IOException {
    var top = Place.top(file.name());
    try {
      if (parser.nextToken() == null) {
        problems.add(NOT_JSON, top, "the document is empty", "write something");
        return Optional.empty();
      }
      var root = node(parser);
      if (parser.nextToken() != null) {
        problems.add(NOT_JSON, placeOf(parser.currentTokenLocation(), file), MORE, "remove it");
        return Optional.empty();
      }
      return Optional.of(new Value(root, top, problems));
    } catch (JsonProcessingException e) {
      var at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
      problems.add(NOT_JSON, placeOf(at, file), e.getOriginalMessage(), UNREAD);
      return Optional.empty();
    }
  }

  private static Node node(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(parser);
      case START_ARRAY -> sequence(parser);
      case VALUE_NUMBER_INT -> scalar(parser, Tag.INT);
      case VALUE_NUMBER_FLOAT -> scalar(parser, Tag.FLOAT);
      case VALUE_TRUE, VALUE_FALSE -> scalar(parser, Tag.BOOL);
      case VALUE_NULL -> scalar(parser, Tag.NULL);
      case VALUE_STRING, FIELD_NAME -> scalar(parser, Tag.STR);
      case END_OBJECT, END_ARRAY, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("no value begins with " + parser.currentToken());
    };
  }

  private static Node mapping(JsonParser parser) throws IOException {
    var start = mark(parser);
    var entries = new ArrayList<NodeTuple>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var key = node(parser);
      parser.nextToken();
      entries.add(new NodeTuple(key, node(parser)));
    }
    return new MappingNode(Tag.MAP, true, entries, FlowStyle.FLOW, start, Optional.empty());
  }

  private static Node sequence(JsonParser parser) throws IOException {
    var start = mark(parser);
    var items = new ArrayList<Node>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(parser));
    }
    return new SequenceNode(Tag.SEQ, true, items, FlowStyle.FLOW, start, Optional.empty());
  }

  private static Node scalar(JsonParser parser, Tag tag) throws IOException {
    return new ScalarNode(
        tag, true, parser.getText(), ScalarStyle.PLAIN, mark(parser), Optional.empty());
  }

  private static Optional<Mark> mark(JsonParser parser) {
    var at = parser.currentTokenLocation();
    return Optional.of(new Mark("", 0, at.getLineNr() - 1, at.getColumnNr() - 1, new int[0], 0));
  }

  private static Place placeOf(JsonLocation at, YamlFile file) {
    return new Place(file.name(), at.getLineNr(), at.getColumnNr());
  }
}
