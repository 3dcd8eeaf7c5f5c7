package org.throughline.ingest.problem;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Optional;

/** Which of the right words somebody probably meant. */
public final class Nearest {

  private Nearest() {}

  /**
   * @return the word with the fewest typing mistakes between it and the given one; empty if none is
   *     near: more than a third of the letters would be wrong
   */
  public static Optional<String> to(String word, Collection<String> words) {
    var limit = Math.max(1, word.length() / 3);
    return words.stream()
        .filter(other -> Math.abs(other.length() - word.length()) <= limit)
        .filter(other -> distance(word, other) <= limit)
        .min(comparingInt(other -> distance(word, other)));
  }

  /** {@code did you mean 'ukraine'?}, or the given sentence when nothing is near. */
  public static String hint(String word, Collection<String> words, String otherwise) {
    return to(word, words).map("did you mean '%s'?"::formatted).orElse(otherwise);
  }

  /** Levenshtein: letters to insert, delete or replace. */
  private static int distance(String one, String other) {
    var above = new int[other.length() + 1];
    for (var column = 0; column < above.length; column++) {
      above[column] = column;
    }
    for (var row = 1; row <= one.length(); row++) {
      var current = new int[above.length];
      current[0] = row;
      for (var column = 1; column < above.length; column++) {
        var replaced = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
        current[column] =
            Math.min(
                above[column - 1] + replaced, 1 + Math.min(above[column], current[column - 1]));
      }
      above = current;
    }
    return above[other.length()];
  }
}
