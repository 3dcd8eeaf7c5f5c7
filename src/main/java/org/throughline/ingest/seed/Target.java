package org.throughline.ingest.seed;

import org.throughline.ingest.table.Key;
import org.throughline.ingest.table.Table;

/** What a report reports: a claim, element, statement, event or proposal. */
record Target(Table<?> table, Key key) {

  /** Its key, if it is one of these. */
  Key in(Table<?> other) {
    return table == other ? key : null;
  }
}
