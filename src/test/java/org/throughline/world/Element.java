package org.throughline.world;

import org.throughline.World;

/** A part of a proposal that stands alone. */
public final class Element extends Thing<Element> {

  Element(World world, Proposal proposal, String label) {
    super(world, "proposal_element", label);
    insert("proposal_id", proposal, "key", toString(), "label", label, "position", world.next());
  }

  public Element inSet(String set, int place) {
    return with("set", set).with("position", place);
  }
}
