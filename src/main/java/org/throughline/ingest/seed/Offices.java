package org.throughline.ingest.seed;

import static java.util.stream.Collectors.toSet;
import static org.throughline.ingest.problem.Code.UNKNOWN_ROLE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.ingest.yaml.Fields;

/** Who holds an office where: given by people, referred to by proposals. */
final class Offices {

  private record Reference(String person, String organization, Fields at) {}

  private final Slugs slugs;
  private final Map<String, Set<String>> organizations = new LinkedHashMap<>();
  private final List<Reference> references = new ArrayList<>();

  Offices(Slugs slugs) {
    this.slugs = slugs;
  }

  void give(String person, String organization) {
    organizations.computeIfAbsent(person, any -> new LinkedHashSet<>()).add(organization);
  }

  /** Looked up when all files are read. */
  void refer(String person, String organization, Fields at) {
    references.add(new Reference(person, organization, at));
  }

  /** The people whose offices have to be stored. */
  Set<String> elsewhere() {
    return references.stream()
        .map(Reference::person)
        .filter(person -> !slugs.gives(Kind.PERSON, person))
        .collect(toSet());
  }

  void check(Stored stored) {
    for (var reference : references) {
      var person = reference.person;
      var held =
          slugs.gives(Kind.PERSON, person)
              ? organizations.getOrDefault(person, Set.of())
              : stored.offices().getOrDefault(person, Set.of());
      if (!held.contains(reference.organization)) {
        var wrong = "'%s' has no role in '%s'".formatted(person, reference.organization);
        var right = "add it to people's roles; there are %s".formatted(held);
        reference.at.wrong(UNKNOWN_ROLE, wrong, right);
      }
    }
  }
}
