package org.throughline.ingest.table;

import java.util.ArrayList;
import java.util.List;

/**
 * A row as PostgreSQL writes it: the columns of its table, in order.
 *
 * @param id null in a table whose rows have none
 * @param first what it comes with and nobody compares; nothing of a stored row
 */
record Row(String id, List<String> texts, List<String> first) {

  Row(String id, List<String> texts) {
    this(id, texts, List.of());
  }

  Row withId(String given) {
    return new Row(given, texts, first);
  }

  List<String> texts(Selection<?> part) {
    var some = new ArrayList<String>(part.positions().size());
    for (var position : part.positions()) {
      some.add(texts.get(position));
    }
    return some;
  }
}
