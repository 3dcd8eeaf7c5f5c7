package org.throughline.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The different runs of five words of a text, each as a 64-bit number: tells what two texts share
 * and cannot be read.
 *
 * <p>Two texts have a run in common when they print the same five words in a row, whatever the
 * case, punctuation and white space. Words are letters, marks and digits; apostrophes and invisible
 * characters within a word are dropped, everything else separates. Languages that write without
 * blanks are compared by what stands between two punctuation marks, which finds little.
 *
 * <p>A run's number is the first eight bytes of the SHA-256 of its words, joined by single blanks,
 * in UTF-8. Stored fingerprints depend on every detail of this: it must not change.
 *
 * <p>Source: A. Broder, On the resemblance and containment of documents, 1997.
 *
 * @param hashes ascending, each once
 */
public record Fingerprint(List<Long> hashes) {

  /** Longer than the longest magazine pieces; the same limit as in migration V036. */
  public static final int MOST_RUNS = 20_000;

  private static final int RUN = 5;

  /** After NFKC. The straight one, both curly ones, and the letter that Ukrainian texts use. */
  private static final Pattern WITHIN_WORDS = Pattern.compile("['‘’ʼ]|\\p{Cf}");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** Of hashes in any order. */
  public static Fingerprint of(Collection<Long> hashes) {
    return new Fingerprint(List.copyOf(new TreeSet<>(hashes)));
  }

  /**
   * @return without any run where the text has fewer than five words; of any length, which the
   *     caller limits to {@link #MOST_RUNS}
   */
  public static Fingerprint of(String text) {
    var words = words(text);
    var sha256 = sha256();
    var hashes = new TreeSet<Long>();
    for (var i = 0; i + RUN <= words.size(); i++) {
      var run = String.join(" ", words.subList(i, i + RUN));
      hashes.add(ByteBuffer.wrap(sha256.digest(run.getBytes(UTF_8))).getLong());
    }
    return new Fingerprint(List.copyOf(hashes));
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

  /** The hashes as files have them: 16 hexadecimal digits each, six in a line. */
  public List<String> lines() {
    var digits = hashes.stream().map(hash -> HexFormat.of().toHexDigits(hash)).sorted().toList();
    return IntStream.range(0, (digits.size() + 5) / 6)
        .mapToObj(i -> digits.subList(i * 6, Math.min(i * 6 + 6, digits.size())))
        .map(line -> String.join(" ", line))
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
