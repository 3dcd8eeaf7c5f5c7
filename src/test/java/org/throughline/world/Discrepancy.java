package org.throughline.world;

import com.github.f4b6a3.uuid.UuidCreator;
import org.throughline.World;

/** Articles say different things: at least two. */
public final class Discrepancy extends Thing<Discrepancy> {

  private int sides;

  public Discrepancy(World world, String topic) {
    super(world, "discrepancy", topic);
    insert(
        "slug", toString(),
        "story_id", world.aStory(),
        "position", world.next(),
        "kind", "SUBSTANCE",
        "topic", topic);
    world.rows().beforeCommit(this::withTwoSides);
  }

  private void withTwoSides() {
    while (sides < 2) {
      var value = "side " + world.next();
      side(value, world.article(this + " " + value));
    }
  }

  public Discrepancy inStory(Story story) {
    return with("story_id", story);
  }

  public Discrepancy ofKind(String kind) {
    return with("kind", kind);
  }

  public Discrepancy about(Claim... claims) {
    for (var claim : claims) {
      add("discrepancy_claim", "discrepancy_id", this, "claim_id", claim);
    }
    return this;
  }

  public Discrepancy on(Proposal proposal) {
    return with("proposal_id", proposal);
  }

  public Discrepancy side(String value, Article... articles) {
    sides++;
    var id = UuidCreator.getTimeOrderedEpoch();
    add(
        "discrepancy_side",
        "id",
        id,
        "discrepancy_id",
        this,
        "position",
        world.next(),
        "value",
        value);
    for (var article : articles) {
      add("discrepancy_side_article", "side_id", id, "article_id", article, "lines", "{1}");
    }
    return this;
  }
}
