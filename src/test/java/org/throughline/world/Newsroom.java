package org.throughline.world;

import org.throughline.World;

/** Where articles come from editorially. */
public final class Newsroom extends Thing<Newsroom> {

  public Newsroom(World world, String name) {
    super(world, "newsroom", name);
    insert("slug", toString(), "basis", "UNKNOWN");
  }

  public Newsroom of(Source outlet) {
    return with("outlet_id", outlet).with("basis", "STATED");
  }
}
