package org.throughline.world;

import com.github.f4b6a3.uuid.UuidCreator;
import org.throughline.World;

/** Something that is talked about. */
public final class Proposal extends Thing<Proposal> {

  public Proposal(World world, String name) {
    super(world, "proposal", name);
    insert(
        "slug", toString(), "story_id", world.aStory(), "name", name, "status", "UNDER_DISCUSSION");
  }

  public Proposal inStory(Story story) {
    return with("story_id", story);
  }

  public Proposal status(String status) {
    return with("status", status);
  }

  public Proposal worth(String amount, String currency) {
    world
        .rows()
        .run(
            "update proposal set amount_value = ?, amount_currency = ? where id = ?",
            amount,
            currency,
            this);
    return this;
  }

  public Proposal by(Party<?>... proponents) {
    for (var proponent : proponents) {
      add(
          "proposal_proponent",
          "proposal_id",
          this,
          "party_id",
          proponent,
          "position",
          world.next());
    }
    return this;
  }

  public Proposal ledBy(Role lead) {
    return with("lead_id", lead);
  }

  public Proposal linked(String kind, Proposal other) {
    return add(
        "proposal_link", "proposal_id", this, "kind", kind, "other_id", other, "basis", "STATED");
  }

  /** The last that it became is what it is. */
  public Proposal became(String status, Article as) {
    var id = UuidCreator.getTimeOrderedEpoch();
    add(
        "status_change",
        "id",
        id,
        "proposal_id",
        this,
        "position",
        world.next(),
        "status",
        status,
        "from_basis",
        "UNKNOWN",
        "basis",
        "STATED");
    add("status_change_article", "status_change_id", id, "article_id", as);
    return status(status);
  }

  /** What has to happen first, and which claim stands in its way. */
  public Proposal onCondition(String text, Party<?> statedBy, Claim blockedBy) {
    var id = UuidCreator.getTimeOrderedEpoch();
    add(
        "condition",
        "id",
        id,
        "proposal_id",
        this,
        "position",
        world.next(),
        "text",
        text,
        "state",
        "UNKNOWN",
        "stated_by_id",
        statedBy,
        "claim_id",
        world.claim("condition " + text));
    return blockedBy == null
        ? this
        : add("condition_block", "condition_id", id, "claim_id", blockedBy);
  }

  public Element element(String label) {
    return new Element(world, this, label);
  }

  public Position position(Party<?> holder, String stance) {
    return new Position(world, this, holder, stance);
  }
}
