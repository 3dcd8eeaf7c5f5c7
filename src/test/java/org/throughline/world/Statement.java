package org.throughline.world;

import org.throughline.World;

/** Something that somebody said on an unknown day, no text says how. */
public final class Statement extends Thing<Statement> {

  private boolean hasSpeaker;

  public Statement(World world, String gist) {
    super(world, "statement", gist);
    insert(
        "slug",
        toString(),
        "story_id",
        world.aStory(),
        "gist",
        gist,
        "made_basis",
        "UNKNOWN",
        "channel",
        "UNKNOWN");
    world.rows().beforeCommit(this::bySomebody);
  }

  private void bySomebody() {
    if (!hasSpeaker) {
      by(world.sourceOf("Somebody"));
    }
  }

  public Statement inStory(Story story) {
    return with("story_id", story);
  }

  public Statement by(Party<?>... speakers) {
    hasSpeaker = true;
    for (var speaker : speakers) {
      add("statement_speaker", "statement_id", this, "party_id", speaker, "position", world.next());
    }
    return this;
  }

  public Statement made(String day) {
    return day("made", day);
  }

  public Statement via(String channel, Source where) {
    return with("channel", channel).with("channel_source_id", where);
  }

  public Statement at(Event event) {
    return with("event_id", event);
  }

  public Statement asserting(Claim... claims) {
    for (var claim : claims) {
      add("statement_claim", "statement_id", this, "claim_id", claim, "position", world.next());
    }
    return this;
  }
}
