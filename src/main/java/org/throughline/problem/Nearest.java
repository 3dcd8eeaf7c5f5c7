package org.throughline.problem;

import static java.util.Locale.ROOT;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Which of the right words somebody probably meant. */
public final class Nearest {

  private Nearest() {}

  /**
   * @return the word that takes the fewest keystrokes to mend, case aside; empty if none is near:
   *     two keystrokes are, or a third of the letters
   */
  public static Optional<String> to(String wrong, Collection<String> words) {
    var distance = new LevenshteinDistance(Math.max(2, wrong.length() / 3));
    var lower = wrong.toLowerCase(ROOT);
    record Candidate(String word, int keystrokes) {}
    return words.stream()
        .map(word -> new Candidate(word, distance.apply(lower, word.toLowerCase(ROOT))))
        .filter(candidate -> candidate.keystrokes() >= 0) // -1: too far
        .min(Comparator.comparing(Candidate::keystrokes))
        .map(Candidate::word);
  }

  /** {@code did you mean 'ukraine'?}, or the given sentence when nothing is near. */
  public static String hint(String word, Collection<String> words, String otherwise) {
    return to(word, words).map("did you mean '%s'?"::formatted).orElse(otherwise);
  }
}
