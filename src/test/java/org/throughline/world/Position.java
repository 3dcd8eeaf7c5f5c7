package org.throughline.world;

import org.throughline.World;

/** Where a party stands on a proposal. */
public final class Position extends Thing<Position> {

  private final Claim claim;

  Position(World world, Proposal proposal, Party<?> holder, String stance) {
    super(world, "position", holder + " " + stance + " " + world.next());
    claim = world.claim("position " + this);
    insert(
        "proposal_id",
        proposal,
        "key",
        toString(),
        "rank",
        world.next(),
        "holder_id",
        holder,
        "stance",
        stance,
        "since_basis",
        "UNKNOWN",
        "claim_id",
        claim);
  }

  /** The claim that the holder stands there. */
  public Claim claim() {
    return claim;
  }

  public Position since(String day) {
    return day("since", day);
  }

  public Position spokenBy(Person spokesperson) {
    return with("spokesperson_id", spokesperson);
  }

  public Position statedBy(Party<?> party) {
    return with("stated_by_id", party);
  }

  public Position detail(String detail) {
    return with("detail", detail);
  }

  public Position contestedBy(Position other) {
    return add("position_contest", "position_id", this, "by_id", other);
  }
}
