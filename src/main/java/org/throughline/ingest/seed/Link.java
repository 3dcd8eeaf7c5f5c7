package org.throughline.ingest.seed;

import org.throughline.ingest.table.Column;
import org.throughline.ingest.table.Key;
import org.throughline.ingest.table.Table;

/** One row refers to another, in a place of a list. */
record Link(Key owner, Key other, int position) {

  /** A table that only links: its rows go with the owner, in the column named after it. */
  static Table<Link> table(String name, Table<?> owner, String otherColumn, Table<?> other) {
    return Table.<Link>unidentified(name)
        .within(Column.toKey(owner.name() + "_id", owner, Link::owner))
        .key(Column.toKey(otherColumn, other, Link::other));
  }
}
