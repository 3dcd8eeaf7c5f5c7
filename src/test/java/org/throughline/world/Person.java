package org.throughline.world;

import java.util.List;
import org.throughline.World;

/** Somebody whom articles name. */
public final class Person extends Party<Person> {

  public Person(World world, String name) {
    super(world, "person", name);
    insert("slug", toString(), "name", name);
  }

  public Person alsoAt(String... addresses) {
    return with("same_as", List.of(addresses));
  }

  public Role holds(String title, Organization organization) {
    return new Role(world, this, title, organization);
  }
}
