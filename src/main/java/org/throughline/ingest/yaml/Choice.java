package org.throughline.ingest.yaml;

import static java.util.Locale.ROOT;
import static org.throughline.ingest.problem.Code.NOT_IN_LIST;
import static org.throughline.ingest.yaml.Scalar.Kind.TEXT;
import static org.throughline.ingest.yaml.Scalar.Kind.TRUE_OR_FALSE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.throughline.ingest.yaml.Scalar.Misread;
import org.throughline.ingest.yaml.Scalar.Understood;
import org.throughline.problem.Nearest;

/** Values of closed lists, written like slugs: {@code anonymous-group} is ANONYMOUS_GROUP. */
public final class Choice {

  public static final Scalar<Boolean> YES_OR_NO =
      new Scalar<>(TRUE_OR_FALSE, text -> new Understood<>(Boolean.valueOf(text)));

  private Choice() {}

  public static <E extends Enum<E>> Scalar<E> of(Class<E> list) {
    return among(EnumSet.allOf(list));
  }

  /** A part of a closed list, where the rest makes no sense. */
  public static <E extends Enum<E>> Scalar<E> among(Set<E> values) {
    return new Scalar<>(
        TEXT,
        text -> {
          for (var value : values) {
            if (word(value).equals(text)) {
              return new Understood<>(value);
            }
          }
          return notAmong(values.stream().map(Choice::word).toList(), text);
        });
  }

  /** Of words that are written as somebody else writes them. */
  public static Scalar<String> ofWords(List<String> words) {
    return new Scalar<>(
        TEXT, text -> words.contains(text) ? new Understood<>(text) : notAmong(words, text));
  }

  /** How a value is written in a file. */
  public static String word(Enum<?> value) {
    return value.name().toLowerCase(ROOT).replace('_', '-');
  }

  private static <T> Misread<T> notAmong(List<String> words, String text) {
    var near = Nearest.to(text, words).map("did you mean '%s'? "::formatted).orElse("");
    var allowed = near + "one of " + String.join(", ", words);
    return new Misread<>(NOT_IN_LIST, "'%s' is not in the list".formatted(text), allowed);
  }
}
