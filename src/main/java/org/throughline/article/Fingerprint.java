package org.throughline.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The different runs of five words of a text, each as a 64-bit number with the line on which it
 * first begins: tells what two texts share and where, and cannot be read.
 *
 * <p>Two texts have a run in common when they print the same five words in a row, whatever the
 * case, punctuation and white space. Words are letters, marks and digits; apostrophes and invisible
 * characters within a word are dropped, everything else separates. Languages that write without
 * blanks are compared by what stands between two punctuation marks, which finds little.
 *
 * <p>A run's number is the first eight bytes of the SHA-256 of its words, joined by single blanks,
 * in UTF-8. Stored fingerprints depend on every detail of this: it must not change.
 *
 * <p>Lines count from 1 and end with a line feed, as locators have them: a run belongs to the line
 * of its first word.
 *
 * <p>Source: A. Broder, On the resemblance and containment of documents, 1997.
 *
 * @param hashes ascending, each once
 * @param lines a line for each hash; empty where no lines are known
 */
public record Fingerprint(List<Long> hashes, List<Integer> lines) {

  /** Longer than the longest magazine pieces; the same limit as in migration V036. */
  public static final int MOST_RUNS = 20_000;

  private static final int RUN = 5;

  private static final int IN_ROW = 5;

  /** After NFKC. The straight one, both curly ones, and the letter that Ukrainian texts use. */
  private static final Pattern WITHIN_WORDS = Pattern.compile("['‘’ʼ]|\\p{Cf}");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private record Word(String text, int line) {}

  /** Of hashes in any order, without lines. */
  public static Fingerprint of(Collection<Long> hashes) {
    return new Fingerprint(List.copyOf(new TreeSet<>(hashes)), List.of());
  }

  /** Of hashes in any order, each with its line. */
  public static Fingerprint of(Map<Long, Integer> lines) {
    var runs = new TreeMap<>(lines);
    return new Fingerprint(List.copyOf(runs.keySet()), List.copyOf(runs.values()));
  }

  /**
   * @return without any run where the text has fewer than five words; of any length, which the
   *     caller limits to {@link #MOST_RUNS}
   */
  public static Fingerprint of(String text) {
    var words = located(text);
    var sha256 = sha256();
    var lines = new HashMap<Long, Integer>();
    for (var i = 0; i + RUN <= words.size(); i++) {
      var run = words.subList(i, i + RUN).stream().map(Word::text).collect(joining(" "));
      var hash = ByteBuffer.wrap(sha256.digest(run.getBytes(UTF_8))).getLong();
      lines.putIfAbsent(hash, words.get(i).line());
    }
    return of(lines);
  }

  private static List<Word> located(String text) {
    var located = new ArrayList<Word>();
    var line = 0;
    for (var words : text.split("\n")) {
      line++;
      for (var word : words(words)) {
        located.add(new Word(word, line));
      }
    }
    return located;
  }

  /** Case goes by way of upper case, so that ß and ss are one; that can undo NFKC. */
  static List<String> words(String text) {
    var folded = normalized(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    var bare = WITHIN_WORDS.matcher(normalized(folded)).replaceAll("");
    return BETWEEN_WORDS.splitAsStream(bare).filter(word -> !word.isEmpty()).toList();
  }

  /**
   * @return why no text can have it; empty where one can
   */
  public Optional<String> whatIsWrong() {
    if (hashes.isEmpty()) {
      return Optional.of("fewer than five words");
    }
    return hashes.size() > MOST_RUNS
        ? Optional.of(
            "%,d different runs of five words; %,d are the most"
                .formatted(hashes.size(), MOST_RUNS))
        : Optional.empty();
  }

  /**
   * As files have it: 16 hexadecimal digits for each hash, and its line behind an at sign, {@code
   * bb1262c1cf29a3e8@6}; five in a row.
   */
  public List<String> rows() {
    var runs =
        IntStream.range(0, hashes.size())
            .mapToObj(
                i ->
                    HexFormat.of().toHexDigits(hashes.get(i))
                        + (lines.isEmpty() ? "" : "@" + lines.get(i)))
            .sorted()
            .toList();
    return IntStream.range(0, (runs.size() + IN_ROW - 1) / IN_ROW)
        .mapToObj(i -> runs.subList(i * IN_ROW, Math.min((i + 1) * IN_ROW, runs.size())))
        .map(row -> String.join(" ", row))
        .toList();
  }

  private static String normalized(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
