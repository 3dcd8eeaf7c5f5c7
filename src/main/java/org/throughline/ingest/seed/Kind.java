package org.throughline.ingest.seed;

import static java.util.Locale.ROOT;

import java.util.Set;

/** What a slug can stand for. Slugs of one kind are unique, those of parties among all three. */
enum Kind {
  PERSON,
  ORGANIZATION,
  SOURCE,
  STORY,
  NEWSROOM,
  ARTICLE,
  CLAIM,
  EVENT,
  STATEMENT,
  PROPOSAL,
  DISCREPANCY;

  static final Set<Kind> PARTY = Set.of(PERSON, ORGANIZATION, SOURCE);

  String word() {
    return name().toLowerCase(ROOT);
  }

  /** The kinds whose slugs it shares. */
  Set<Kind> family() {
    return PARTY.contains(this) ? PARTY : Set.of(this);
  }

  static String words(Set<Kind> kinds) {
    return kinds.equals(PARTY) ? "party" : kinds.iterator().next().word();
  }
}
