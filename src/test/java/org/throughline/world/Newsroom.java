package org.throughline.world;

import org.throughline.World;

/** Where articles come from editorially. */
public final class Newsroom extends Thing<Newsroom> {

  public Newsroom(World world, String name) {
    super(world, "newsroom", name);
    insert("slug", toString(), "basis", "UNKNOWN");
  }

  /** That its articles share it is an inference. */
  public Newsroom inferred(String note) {
    return with("note", note).with("basis", "INFERRED");
  }

  public Newsroom of(Source outlet) {
    return with("basis", "STATED").with("outlet_id", outlet);
  }
}
