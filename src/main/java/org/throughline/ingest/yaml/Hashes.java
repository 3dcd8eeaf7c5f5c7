package org.throughline.ingest.yaml;

import static org.throughline.ingest.problem.Code.BAD_FINGERPRINT;
import static org.throughline.ingest.yaml.Scalar.Kind.TEXT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.throughline.ingest.yaml.Scalar.Misread;
import org.throughline.ingest.yaml.Scalar.Reading;
import org.throughline.ingest.yaml.Scalar.Understood;

/**
 * 64-bit numbers in one text, 16 hexadecimal digits each, blanks or line breaks between them. In a
 * list of their own, YAML would take some of them for numbers: {@code 12e4567890123456}.
 */
public final class Hashes {

  public static final Scalar<List<Long>> HASHES = new Scalar<>(TEXT, Hashes::read);

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{16}");
  private static final int MOST_SHOWN = 40;

  private Hashes() {}

  private static Reading<List<Long>> read(String text) {
    var hashes = new ArrayList<Long>();
    var seen = new HashSet<Long>();
    for (var word : text.strip().split("\\s+")) {
      if (!HASH.matcher(word).matches()) {
        return misread(
            "'%s'".formatted(word.substring(0, Math.min(word.length(), MOST_SHOWN))),
            "write hashes of 16 hexadecimal digits, in lower case");
      }
      var hash = Long.parseUnsignedLong(word, 16);
      if (!seen.add(hash)) {
        return misread("hash '%s' stands there twice".formatted(word), "remove one");
      }
      hashes.add(hash);
    }
    return new Understood<>(hashes);
  }

  private static Misread<List<Long>> misread(String wrong, String right) {
    return new Misread<>(BAD_FINGERPRINT, wrong, right);
  }
}
