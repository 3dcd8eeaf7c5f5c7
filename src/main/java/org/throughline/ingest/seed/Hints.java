package org.throughline.ingest.seed;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.stream.Stream;
import org.throughline.problem.Nearest;

/** Words that would be right instead of a wrong one. */
final class Hints {

  /** The nearest of thousands for each of thousands would take minutes. */
  static final int MOST = 100;

  private static final int MOST_LISTED = 20;

  private int left = MOST;

  /** As {@link Nearest#hint}, as long as there are hints left. */
  String nearest(String word, Collection<String> words, String otherwise) {
    return left-- > 0 ? Nearest.hint(word, words, otherwise) : otherwise;
  }

  /** No more words than a person reads. */
  static String list(Collection<String> words) {
    var rest = words.size() > MOST_LISTED ? Stream.of("...") : Stream.<String>empty();
    return Stream.concat(words.stream().limit(MOST_LISTED), rest).collect(joining(", "));
  }
}
