package org.throughline.world;

import org.throughline.World;

/** An outlet by default. */
public final class Source extends Party<Source> {

  public Source(World world, String name) {
    super(world, "source", name);
    insert("slug", toString(), "name", name, "kind", "OUTLET");
  }

  /** People whom the newsroom they spoke to does not name. */
  public Source(World world, String name, Source speaksTo) {
    super(world, "source", name);
    insert("slug", toString(), "name", name, "kind", "ANONYMOUS_GROUP", "speaks_to_id", speaksTo);
  }

  public Source ofKind(String kind) {
    return with("kind", kind);
  }

  public Source called(String label, Article in) {
    return add(
        "source_label", "source_id", this, "article_id", in, "label", label, "lines", "{2,3}");
  }
}
