package org.throughline.ingest.yaml;

import static java.util.stream.Collectors.toMap;
import static org.throughline.ingest.problem.Code.MISSING_KEY;
import static org.throughline.ingest.problem.Code.UNKNOWN_KEY;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.ingest.problem.Code;
import org.throughline.ingest.problem.Place;
import org.throughline.ingest.problem.Problems;
import org.throughline.problem.Nearest;

/** A mapping with known keys. What the reader asks for is what may stand there. */
public final class Fields {

  private final Value mapping;
  private final Problems problems;
  private final Map<String, Entry> entries;
  private final Set<String> asked = new TreeSet<>();

  Fields(Value mapping, Problems problems) {
    this.mapping = mapping;
    this.problems = problems;
    this.entries =
        mapping.entries().stream()
            .collect(
                toMap(
                    entry -> entry.key().text(), entry -> entry, (a, b) -> a, LinkedHashMap::new));
  }

  public Place at() {
    return mapping.at();
  }

  /** Says that the keys do not go together. */
  public void wrong(Code code, String wrong, String right) {
    mapping.wrong(code, wrong, right);
  }

  /** It has to be there, and a list or mapping has to have something in it. */
  public Value required(String key) {
    var value = optional(key);
    if (!entries.containsKey(key)) {
      problems.add(MISSING_KEY, at(), "'%s' is missing".formatted(key), "add '%s:'".formatted(key));
    } else if (value.hasNothingInIt()) {
      value.wrong(MISSING_KEY, "'%s' has nothing in it".formatted(key), "one is needed");
    }
    return value;
  }

  public boolean has(String key) {
    return entries.containsKey(key);
  }

  public Value optional(String key) {
    asked.add(key);
    var entry = entries.get(key);
    if (entry == null) {
      return new Value(null, at(), problems);
    }
    if (entry.value().isEmpty()) {
      var wrong = "'%s' has no value".formatted(key);
      problems.add(MISSING_KEY, entry.key().at(), wrong, "give it one or leave it out");
      return new Value(null, at(), problems);
    }
    return entry.value();
  }

  void refuseUnknown() {
    for (var entry : entries.values()) {
      var key = entry.key().text();
      if (!asked.contains(key)) {
        var allowed = "keys here are " + String.join(", ", asked);
        entry
            .key()
            .wrong(UNKNOWN_KEY, "unknown key '" + key + "'", Nearest.hint(key, asked, allowed));
      }
    }
  }
}
