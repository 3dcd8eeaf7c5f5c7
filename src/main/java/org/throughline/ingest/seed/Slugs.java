package org.throughline.ingest.seed;

import static org.throughline.ingest.problem.Code.DUPLICATE;
import static org.throughline.ingest.problem.Code.UNKNOWN_REFERENCE;
import static org.throughline.ingest.yaml.Text.SLUG;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.ingest.yaml.Value;
import org.throughline.problem.Nearest;

/** All slugs of all files: which are given, and which are referred to. */
final class Slugs {

  /** The nearest of thousands for each of thousands would take minutes. */
  private static final int MOST_HINTS = 100;

  private record Reference(Set<Kind> kinds, String slug, Value value) {}

  private final Map<Kind, Map<String, Value>> given = new EnumMap<>(Kind.class);
  private final List<Reference> references = new ArrayList<>();

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
    var slug = value.as(SLUG);
    if (slug != null) {
      references.add(new Reference(kinds, slug, value));
    }
    return slug;
  }

  void check() {
    var unknown = references.stream().filter(reference -> !isGiven(reference)).toList();
    for (var i = 0; i < unknown.size(); i++) {
      var reference = unknown.get(i);
      var kinds = reference.kinds();
      var wrong = "unknown %s '%s'".formatted(Kind.words(kinds), reference.slug());
      var near = i < MOST_HINTS ? slugs(kinds) : List.<String>of();
      var right = Nearest.hint(reference.slug(), near, otherwise(reference));
      reference.value().wrong(UNKNOWN_REFERENCE, wrong, right);
    }
  }

  private List<String> slugs(Set<Kind> kinds) {
    return kinds.stream().flatMap(kind -> given(kind).keySet().stream()).toList();
  }

  private boolean isGiven(Reference reference) {
    return reference.kinds().stream().anyMatch(kind -> given(kind).containsKey(reference.slug()));
  }

  private String otherwise(Reference reference) {
    for (var kind : Kind.values()) {
      var other = given(kind).get(reference.slug());
      if (other != null) {
        return "that is the %s in %s".formatted(kind.word(), other.at());
      }
    }
    return "look it up in the registries and stories";
  }

  private Map<String, Value> given(Kind kind) {
    return given.computeIfAbsent(kind, any -> new LinkedHashMap<>());
  }
}
