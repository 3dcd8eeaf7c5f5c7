package org.throughline.ingest.seed;

import static java.util.stream.Collectors.toSet;
import static org.throughline.ingest.problem.Code.UNKNOWN_REFERENCE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.ingest.yaml.Value;

/**
 * The elements that proposals have, by their keys: given by proposals, referred to by
 * discrepancies.
 */
final class Elements {

  private record Reference(String proposal, String key, Value value) {}

  private final Slugs slugs;
  private final Hints hints;
  private final Map<String, Set<String>> keys = new HashMap<>();
  private final List<Reference> references = new ArrayList<>();

  Elements(Slugs slugs, Hints hints) {
    this.hints = hints;
    this.slugs = slugs;
  }

  void give(String proposal, String key) {
    keys.computeIfAbsent(proposal, any -> new LinkedHashSet<>()).add(key);
  }

  /** Looked up when all files are read. */
  void refer(String proposal, String key, Value value) {
    references.add(new Reference(proposal, key, value));
  }

  /** The proposals whose elements have to be stored. */
  Set<String> elsewhere() {
    return references.stream()
        .map(Reference::proposal)
        .filter(proposal -> !slugs.gives(Kind.PROPOSAL, proposal))
        .collect(toSet());
  }

  void check(Stored stored) {
    for (var reference : references) {
      var proposal = reference.proposal();
      var there = keys.getOrDefault(proposal, stored.elements().getOrDefault(proposal, Set.of()));
      var isKnown = slugs.gives(Kind.PROPOSAL, proposal) || stored.has(Kind.PROPOSAL, proposal);
      if (isKnown && !there.contains(reference.key())) {
        var right = "that proposal has " + Hints.list(there);
        var wrong = "unknown element '%s'".formatted(reference.key());
        reference
            .value()
            .wrong(UNKNOWN_REFERENCE, wrong, hints.nearest(reference.key(), there, right));
      }
    }
  }
}
