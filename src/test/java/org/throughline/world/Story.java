package org.throughline.world;

import org.throughline.World;

/** A running story. */
public final class Story extends Thing<Story> {

  public Story(World world, String name) {
    super(world, "story", name);
    insert(
        "slug",
        toString(),
        "title",
        name,
        "language",
        "en",
        "updated_at",
        "2025-08-18 12:00:00+00");
  }

  public Story in(String language) {
    return with("language", language);
  }

  public Story summarized(String summary) {
    return with("summary", summary);
  }

  public Story changed(String instant) {
    return with("updated_at", instant);
  }

  /** Whom it is about, the most important first. */
  public Story about(Person... people) {
    for (var person : people) {
      add("story_person", "story_id", this, "person_id", person, "rank", world.next());
    }
    return this;
  }

  /** Which organizations it is about, the most important first. */
  public Story about(Organization... organizations) {
    for (var organization : organizations) {
      add(
          "story_organization",
          "story_id",
          this,
          "organization_id",
          organization,
          "rank",
          world.next());
    }
    return this;
  }
}
