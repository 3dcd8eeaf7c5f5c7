package org.throughline.ingest.table;

import java.util.List;
import java.util.Objects;

/** The rows of one table that come, change and go. */
record TableDifference(Table<?> table, List<Row> added, List<Revision> changed, List<Row> removed) {

  /** A row that stays itself, with other values. */
  record Revision(Row before, Row after) {

    boolean changes(int column) {
      return !Objects.equals(before.texts().get(column), after.texts().get(column));
    }
  }

  boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
  }
}
