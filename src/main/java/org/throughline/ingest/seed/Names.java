package org.throughline.ingest.seed;

import static org.throughline.ingest.problem.Code.DUPLICATE;
import static org.throughline.ingest.problem.Code.UNKNOWN_NAME;
import static org.throughline.ingest.yaml.Text.LINE;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.throughline.ingest.yaml.Value;
import org.throughline.problem.Nearest;

/** The names that parties go by. */
final class Names {

  private final Map<String, Set<String>> names = new HashMap<>();

  /**
   * @return null when it is no name, or one that the party has already
   */
  String give(String party, Value value) {
    var name = value.as(LINE);
    if (name != null && !names.computeIfAbsent(party, any -> new LinkedHashSet<>()).add(name)) {
      value.wrong(DUPLICATE, "'%s' has the name '%s' already".formatted(party, name), "remove it");
      return null;
    }
    return name;
  }

  /** A name as an article prints it, which has to be one of the party's. */
  String refer(String party, Value value) {
    var name = value.as(LINE);
    var known = names.get(party);
    if (name != null && known != null && !known.contains(name)) {
      var otherwise = "add it to the aliases; there are " + String.join(", ", known);
      var wrong = "'%s' is no name of '%s'".formatted(name, party);
      value.wrong(UNKNOWN_NAME, wrong, Nearest.hint(name, known, otherwise));
    }
    return name;
  }
}
