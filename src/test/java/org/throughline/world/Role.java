package org.throughline.world;

import org.throughline.World;

/** An office. */
public final class Role extends Thing<Role> {

  Role(World world, Person person, String title, Organization organization) {
    super(world, "role", title);
    insert(
        "person_id", person,
        "organization_id", organization,
        "position", world.next(),
        "title", title,
        "basis", "STATED");
  }

  public Role since(String day) {
    return day("from", day);
  }

  public Role until(String day) {
    return day("to", day);
  }

  /** Its holder heads the organization. */
  public Role leading() {
    return with("leads", true);
  }

  public Role restingOn(Claim claim) {
    return with("claim_id", claim);
  }
}
