package org.throughline.ingest.table;

import java.util.List;

/**
 * A row as PostgreSQL writes it: the columns of its table, in order.
 *
 * @param id null in a table whose rows have none
 */
record Row(String id, List<String> texts) {

  Row withId(String given) {
    return new Row(given, texts);
  }

  List<String> texts(Selection<?> part) {
    return part.positions().stream().map(texts::get).toList();
  }
}
