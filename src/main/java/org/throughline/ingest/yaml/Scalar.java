package org.throughline.ingest.yaml;

import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.throughline.ingest.problem.Code;

/** How a scalar's text becomes a value, or what is wrong with it. */
public record Scalar<T>(Kind kind, Function<String, Reading<T>> reader) {

  /** As what YAML itself takes a scalar; quotes make anything a text. */
  enum Kind {
    TEXT("a text", Tag.STR),
    WHOLE_NUMBER("a whole number", Tag.INT),
    NUMBER("a number", Tag.INT, Tag.FLOAT),
    TRUE_OR_FALSE("true or false", Tag.BOOL);

    final String words;
    final Set<Tag> tags;

    Kind(String words, Tag... tags) {
      this.words = words;
      this.tags = Set.of(tags);
    }
  }

  sealed interface Reading<T> {}

  record Understood<T>(T value) implements Reading<T> {}

  record Misread<T>(Code code, String wrong, String right) implements Reading<T> {}
}
