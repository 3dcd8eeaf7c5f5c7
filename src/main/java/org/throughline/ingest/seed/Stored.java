package org.throughline.ingest.seed;

import java.util.Map;
import java.util.Set;

/**
 * What is stored and may be referred to beside what the files give, as far as they ask.
 *
 * @param story the one that the files give as a whole; null if they give none. What is filed under
 *     it and not among them is to go
 * @param stories for each slug, the story that it is filed under; null of what belongs to none
 * @param near slugs that look like those referred to in vain
 * @param names of parties
 * @param offices of people: the organizations
 * @param elements of proposals
 * @param mayGrow whether other files may come later
 */
record Stored(
    String story,
    Map<Kind, Map<String, String>> stories,
    Map<Kind, Set<String>> near,
    Map<String, Set<String>> names,
    Map<String, Set<String>> offices,
    Map<String, Set<String>> elements,
    boolean mayGrow) {

  /** For files that refer to nothing but one another. */
  static final Stored NOTHING =
      new Stored(null, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), false);

  /** Whether it is there and will be. */
  boolean has(Kind kind, String slug) {
    var slugs = stories.getOrDefault(kind, Map.of());
    return slugs.containsKey(slug) && !(story != null && story.equals(slugs.get(slug)));
  }

  /** A newsroom is of no story, even if all its articles are of one. */
  boolean isOfAnotherStory(Kind kind, String slug) {
    var owner = stories.getOrDefault(kind, Map.of()).get(slug);
    return kind != Kind.STORY
        && kind != Kind.NEWSROOM
        && owner != null
        && story != null
        && !owner.equals(story);
  }

  Stored with(Map<Kind, Set<String>> nearSlugs) {
    return new Stored(story, stories, nearSlugs, names, offices, elements, mayGrow);
  }

  Set<String> near(Kind kind) {
    return near.getOrDefault(kind, Set.of());
  }
}
