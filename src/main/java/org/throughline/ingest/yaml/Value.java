package org.throughline.ingest.yaml;

import static org.throughline.ingest.problem.Code.DUPLICATE_KEY;
import static org.throughline.ingest.problem.Code.WRONG_TYPE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.throughline.ingest.problem.Code;
import org.throughline.ingest.problem.Place;
import org.throughline.ingest.problem.Problems;

/**
 * What stands at one place of a file, or would stand there. Ask it for the type that should be
 * there: an absent value answers null or empty, a wrong one too, after it became a problem.
 */
public final class Value {

  private final Node node;
  private final Place at;
  private final Problems problems;

  Value(Node node, Place at, Problems problems) {
    this.node = node;
    this.at = at;
    this.problems = problems;
  }

  public Place at() {
    return at;
  }

  public boolean isAbsent() {
    return node == null;
  }

  public boolean isScalar() {
    return node instanceof ScalarNode;
  }

  /** A key with nothing behind it. */
  boolean isEmpty() {
    return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL);
  }

  /** An empty list or mapping. */
  public boolean hasNothingInIt() {
    return node instanceof CollectionNode<?> collection && collection.getValue().isEmpty();
  }

  /**
   * @return null if absent or not understood
   */
  public <T> T as(Scalar<T> scalar) {
    if (node == null) {
      return null;
    }
    if (!(node instanceof ScalarNode text) || !scalar.kind().tags.contains(text.getTag())) {
      return wrongType(scalar.kind().words, null);
    }
    var reading = scalar.reader().apply(text.getValue());
    if (reading instanceof Scalar.Misread<T> misread) {
      wrong(misread.code(), misread.wrong(), misread.right());
      return null;
    }
    return ((Scalar.Understood<T>) reading).value();
  }

  /** The items of a list. */
  public List<Value> items() {
    if (node == null) {
      return List.of();
    }
    return node instanceof SequenceNode list
        ? list.getValue().stream().map(item -> new Value(item, placeOf(item), problems)).toList()
        : wrongType("a list", List.of());
  }

  /** The items of a list, each understood; those that are not are left out. */
  public <T> List<T> items(Scalar<T> scalar) {
    var understood = new ArrayList<T>();
    for (var item : items()) {
      var value = item.as(scalar);
      if (value != null) {
        understood.add(value);
      }
    }
    return List.copyOf(understood);
  }

  /** The items of a list with their positions in it, from 1. */
  public void eachItem(BiConsumer<Integer, Value> reader) {
    var items = items();
    IntStream.range(0, items.size()).forEach(i -> reader.accept(i + 1, items.get(i)));
  }

  /** The entries of a mapping whose keys are free, in file order, each key once. */
  public List<Entry> entries() {
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof MappingNode mapping)) {
      return wrongType("a mapping", List.of());
    }
    var entries = new LinkedHashMap<String, Entry>();
    for (var tuple : mapping.getValue()) {
      var key = new Value(tuple.getKeyNode(), placeOf(tuple.getKeyNode()), problems);
      if (!(key.node instanceof ScalarNode text)) {
        key.wrongType("a word", null);
        continue;
      }
      var earlier =
          entries.putIfAbsent(text.getValue(), new Entry(key, valueOf(tuple.getValueNode(), key)));
      if (earlier != null) {
        var wrong = "key '%s' stands here again".formatted(text.getValue());
        key.wrong(DUPLICATE_KEY, wrong, "it is in line " + earlier.key().at().line());
      }
    }
    return List.copyOf(entries.values());
  }

  /** Reads a mapping whose keys are known; any other key is a problem. */
  public <T> T object(Function<Fields, T> reader) {
    if (node == null) {
      return null;
    }
    if (!(node instanceof MappingNode)) {
      return wrongType("a mapping", null);
    }
    var fields = new Fields(this, problems);
    var object = reader.apply(fields);
    fields.refuseUnknown();
    return object;
  }

  /** Says that something is wrong here. */
  public void wrong(Code code, String wrong, String right) {
    problems.add(code, at, wrong, right);
  }

  /** As it is written, whatever it is. */
  String text() {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private <T> T wrongType(String right, T instead) {
    wrong(WRONG_TYPE, found(), "write " + right);
    return instead;
  }

  private String found() {
    if (node instanceof MappingNode) {
      return "a mapping stands here";
    }
    if (node instanceof SequenceNode) {
      return "a list stands here";
    }
    return isEmpty() ? "nothing stands here" : "'%s' stands here".formatted(text());
  }

  /** A scalar is where it is written; a list or mapping is where its key is. */
  private Value valueOf(Node value, Value key) {
    return new Value(value, value instanceof ScalarNode ? placeOf(value) : key.at, problems);
  }

  private Place placeOf(Node other) {
    return other
        .getStartMark()
        .map(mark -> new Place(at.file(), mark.getLine() + 1, mark.getColumn() + 1))
        .orElse(at);
  }
}
