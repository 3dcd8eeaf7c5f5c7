package org.throughline.world;

import org.throughline.World;

/** Somebody who was asked declined. */
public final class Response extends Thing<Response> {

  public Response(World world, Party<?> party, Claim evidence) {
    super(world, "response", party + " responds");
    insert(
        "story_id",
        world.aStory(),
        "position",
        world.next(),
        "kind",
        "DECLINED",
        "party_id",
        party,
        "evidence_id",
        evidence);
  }

  public Response about(Claim claim) {
    world
        .rows()
        .run("update response set about_id = ?, about_basis = 'STATED' where id = ?", claim, this);
    return this;
  }

  public Response to(Source newsroom) {
    return with("to_id", newsroom);
  }
}
