package org.throughline.ingest.seed;

import static java.util.stream.Collectors.toSet;
import static org.throughline.ingest.problem.Code.DUPLICATE;
import static org.throughline.ingest.problem.Code.SLUG_TAKEN;
import static org.throughline.ingest.problem.Code.UNKNOWN_REFERENCE;
import static org.throughline.ingest.yaml.Text.SLUG;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.ingest.problem.Problems;
import org.throughline.ingest.yaml.Value;

/** All slugs of all files: which are given, and which are referred to. */
final class Slugs {

  private record Reference(Set<Kind> kinds, String slug, Value value, boolean patient) {}

  private final Hints hints;
  private final Map<Kind, Map<String, Value>> given = new EnumMap<>(Kind.class);
  private final List<Reference> references = new ArrayList<>();

  Slugs(Hints hints) {
    this.hints = hints;
  }

  /**
   * @return null when the key is no slug or is taken
   */
  String give(Kind kind, Value key) {
    var slug = key.as(SLUG);
    if (slug == null) {
      return null;
    }
    for (var other : kind.family()) {
      var earlier = given(other).get(slug);
      if (earlier != null) {
        var right = "%s is the %s in %s".formatted(slug, other.word(), earlier.at());
        key.wrong(DUPLICATE, "slug '%s' is taken".formatted(slug), right);
        return null;
      }
    }
    given(kind).put(slug, key);
    return slug;
  }

  /** Looked up when all files are read: a reference may point forwards. */
  String refer(Value value, Set<Kind> kinds) {
    return refer(value, kinds, false);
  }

  /** Of what an import may bring later: what refers to it can do without it until then. */
  String await(Value value, Set<Kind> kinds) {
    return refer(value, kinds, true);
  }

  private String refer(Value value, Set<Kind> kinds, boolean patient) {
    var slug = value.as(SLUG);
    if (slug != null) {
      references.add(new Reference(kinds, slug, value, patient));
    }
    return slug;
  }

  boolean gives(Kind kind, String slug) {
    return given(kind).containsKey(slug);
  }

  /** All that are given, and all that are referred to. */
  Set<String> all() {
    return Stream.concat(
            given.values().stream().flatMap(slugs -> slugs.keySet().stream()),
            references.stream().map(Reference::slug))
        .collect(toSet());
  }

  /** Those that are referred to and neither given nor stored. */
  Set<String> unknown(Stored stored) {
    return references.stream()
        .filter(reference -> !isKnown(reference, stored))
        .map(Reference::slug)
        .limit(Hints.MOST)
        .collect(toSet());
  }

  /**
   * @return what is not there yet and can be awaited, by kind; each is told to the given problems
   */
  Map<Kind, Set<String>> check(Stored stored, Problems awaited) {
    refuseTaken(stored);
    var open = new EnumMap<Kind, Set<String>>(Kind.class);
    var unknown = references.stream().filter(reference -> !isKnown(reference, stored)).toList();
    var candidates = new HashMap<Set<Kind>, List<String>>();
    for (var reference : unknown) {
      var kinds = reference.kinds();
      var wrong = "unknown %s '%s'".formatted(Kind.words(kinds), reference.slug());
      var right =
          hints.nearest(
              reference.slug(),
              candidates.computeIfAbsent(kinds, any -> slugs(any, stored)),
              otherwise(reference, stored));
      if (reference.patient() && stored.mayGrow()) {
        awaited.add(UNKNOWN_REFERENCE, reference.value().at(), wrong, right);
        kinds.forEach(
            kind -> open.computeIfAbsent(kind, any -> new HashSet<>()).add(reference.slug()));
      } else {
        reference.value().wrong(UNKNOWN_REFERENCE, wrong, right);
      }
    }
    return open;
  }

  /** What has a slug keeps it for itself; a party's is unique among all three kinds. */
  private void refuseTaken(Stored stored) {
    given.forEach(
        (kind, slugs) ->
            slugs.forEach(
                (slug, key) -> {
                  if (stored.isOfAnotherStory(kind, slug)) {
                    refuseTaken(key, slug, "another story's " + kind.word());
                  }
                  for (var other : kind.family()) {
                    if (other != kind && stored.has(other, slug)) {
                      refuseTaken(key, slug, "a stored " + other.word());
                    }
                  }
                }));
  }

  private static void refuseTaken(Value key, String slug, String owner) {
    key.wrong(SLUG_TAKEN, "slug '%s' belongs to %s".formatted(slug, owner), "choose another");
  }

  private List<String> slugs(Set<Kind> kinds, Stored stored) {
    return kinds.stream()
        .flatMap(kind -> Stream.concat(given(kind).keySet().stream(), stored.near(kind).stream()))
        .toList();
  }

  private boolean isKnown(Reference reference, Stored stored) {
    return reference.kinds().stream()
        .anyMatch(kind -> gives(kind, reference.slug()) || stored.has(kind, reference.slug()));
  }

  private String otherwise(Reference reference, Stored stored) {
    for (var kind : Kind.values()) {
      var other = given(kind).get(reference.slug());
      if (other != null) {
        return "that is the %s in %s".formatted(kind.word(), other.at());
      }
      if (stored.has(kind, reference.slug())) {
        return "that is a stored " + kind.word();
      }
    }
    return stored.mayGrow()
        ? "import what gives it first"
        : "look it up in the registries and stories";
  }

  private Map<String, Value> given(Kind kind) {
    return given.computeIfAbsent(kind, any -> new LinkedHashMap<>());
  }
}
