package org.throughline.ingest.seed;

import static org.throughline.ingest.problem.Code.DUPLICATE;

import java.util.HashMap;
import java.util.Map;
import org.throughline.ingest.problem.Place;
import org.throughline.ingest.yaml.Value;

/** Notices what stands twice where it may stand once. */
final class Once {

  private final String what;
  private final Map<Object, Place> seen = new HashMap<>();

  Once(String what) {
    this.what = what;
  }

  /**
   * @return the word as it came, null included
   */
  <T> T add(T word, Value at) {
    var earlier = word == null ? null : seen.putIfAbsent(word, at.at());
    if (earlier != null) {
      var wrong = "%s '%s' stands here again".formatted(what, word);
      var where = earlier.file().equals(at.at().file()) ? "line " + earlier.line() : earlier;
      at.wrong(DUPLICATE, wrong, "it is in %s; remove one".formatted(where));
    }
    return word;
  }
}
