package org.throughline.world;

import org.throughline.World;

/** A checkable assertion. */
public final class Claim extends Thing<Claim> {

  public Claim(World world, String text) {
    super(world, "claim", text);
    insert("slug", toString(), "story_id", world.aStory(), "text", text);
  }

  public Claim inStory(Story story) {
    return with("story_id", story);
  }
}
