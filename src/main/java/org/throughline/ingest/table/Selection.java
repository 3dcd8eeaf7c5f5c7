package org.throughline.ingest.table;

import java.util.List;

/** Some columns of a table, and where they stand among all of them. */
record Selection<C>(List<C> columns, List<Integer> positions) {

  static <C> Selection<C> of(List<C> some, List<? super C> all) {
    return new Selection<>(some, some.stream().map(all::indexOf).toList());
  }
}
