package org.throughline.ingest.yaml;

import static org.throughline.ingest.problem.Code.BAD_FINGERPRINT;
import static org.throughline.ingest.yaml.Scalar.Kind.TEXT;

import java.util.HashMap;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.throughline.article.Fingerprint;
import org.throughline.ingest.yaml.Scalar.Misread;
import org.throughline.ingest.yaml.Scalar.Reading;
import org.throughline.ingest.yaml.Scalar.Understood;

/**
 * 64-bit numbers in one text, 16 hexadecimal digits each, blanks or line breaks between them; all
 * with the line of the article, {@code 0123456789abcdef@6}, or none. In a list of their own, YAML
 * would take some of them for numbers: {@code 12e4567890123456}.
 */
public final class Hashes {

  public static final Scalar<Fingerprint> HASHES = new Scalar<>(TEXT, Hashes::read);

  private static final Pattern HASH = Pattern.compile("([0-9a-f]{16})(?:@([1-9][0-9]{0,5}))?");
  private static final int MOST_SHOWN = 40;

  private Hashes() {}

  private static Reading<Fingerprint> read(String text) {
    var hashes = new HashSet<Long>();
    var lines = new HashMap<Long, Integer>();
    for (var word : text.strip().split("\\s+")) {
      var run = HASH.matcher(word);
      if (!run.matches()) {
        return misread(
            "'%s'".formatted(word.substring(0, Math.min(word.length(), MOST_SHOWN))),
            "write hashes of 16 hexadecimal digits, in lower case, each as it is or with '@' and its line");
      }
      var hash = Long.parseUnsignedLong(run.group(1), 16);
      if (!hashes.add(hash)) {
        return misread("hash '%s' stands there twice".formatted(run.group(1)), "remove one");
      }
      if (run.group(2) != null) {
        lines.put(hash, Integer.valueOf(run.group(2)));
      }
    }
    if (lines.isEmpty()) {
      return new Understood<>(Fingerprint.of(hashes));
    }
    return lines.size() == hashes.size()
        ? new Understood<>(Fingerprint.of(lines))
        : misread("some hashes with a line and some without", "give all of them a line, or none");
  }

  private static Misread<Fingerprint> misread(String wrong, String right) {
    return new Misread<>(BAD_FINGERPRINT, wrong, right);
  }
}
