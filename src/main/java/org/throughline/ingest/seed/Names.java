package org.throughline.ingest.seed;

import static java.util.stream.Collectors.toSet;
import static org.throughline.ingest.problem.Code.DUPLICATE;
import static org.throughline.ingest.problem.Code.UNKNOWN_NAME;
import static org.throughline.ingest.yaml.Text.LINE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.ingest.yaml.Value;

/** The names that parties go by. */
final class Names {

  private record Reference(String party, String name, Value value) {}

  private final Map<String, Set<String>> names = new HashMap<>();
  private final List<Reference> references = new ArrayList<>();
  private final Hints hints;

  Names(Hints hints) {
    this.hints = hints;
  }

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
    if (name != null && party != null) {
      references.add(new Reference(party, name, value));
    }
    return name;
  }

  /** The parties whose names have to be stored. */
  Set<String> elsewhere() {
    return references.stream()
        .map(Reference::party)
        .filter(party -> !names.containsKey(party))
        .collect(toSet());
  }

  void check(Stored stored) {
    for (var reference : references) {
      var party = reference.party();
      var known = names.getOrDefault(party, stored.names().getOrDefault(party, Set.of()));
      if (!known.isEmpty() && !known.contains(reference.name())) {
        var otherwise = "add it to the aliases; there are " + Hints.list(known);
        var wrong = "'%s' is no name of '%s'".formatted(reference.name(), party);
        var right = hints.nearest(reference.name(), known, otherwise);
        reference.value().wrong(UNKNOWN_NAME, wrong, right);
      }
    }
  }
}
