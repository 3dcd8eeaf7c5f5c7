package org.throughline.world;

import org.throughline.World;

/** A country by default. */
public final class Organization extends Party<Organization> {

  public Organization(World world, String name) {
    super(world, "organization", name);
    insert("slug", toString(), "name", name, "kind", "COUNTRY");
  }

  public Organization ofKind(String kind) {
    return with("kind", kind);
  }

  public Organization counting(int members) {
    return with("size", members);
  }

  public Organization withMember(Party<?> member) {
    return add(
        "membership",
        "organization_id",
        this,
        "position",
        world.next(),
        "label",
        member.toString(),
        "party_id",
        member);
  }

  /** A member whom no text names. */
  public Organization withMember(String label) {
    return add("membership", "organization_id", this, "position", world.next(), "label", label);
  }

  /** It may be the same as an organization that was made before it. */
  public Organization maybeSameAs(Organization earlier) {
    return add("merge_candidate", "one_id", earlier, "other_id", this, "reason", "alike");
  }
}
