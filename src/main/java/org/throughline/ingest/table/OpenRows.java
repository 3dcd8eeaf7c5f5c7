package org.throughline.ingest.table;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stored rows that no wanted row has been recognised in yet. */
final class OpenRows {

  private final Selection<?> keys;
  private final Map<List<String>, Deque<Row>> rows = new LinkedHashMap<>();

  OpenRows(Table<?> table, List<Row> stored) {
    this.keys = table.layout().keys();
    stored.forEach(
        row -> rows.computeIfAbsent(row.texts(keys), any -> new ArrayDeque<>()).add(row));
  }

  /**
   * Where several rows have one key (the same office, held twice), the first is the one that was
   * stored first.
   *
   * @return null when none has the key of the given row
   */
  Row take(Row wanted) {
    return take(wanted.texts(keys));
  }

  Row take(List<String> key) {
    var same = rows.get(key);
    return same == null ? null : same.poll();
  }

  /** Those that nothing wanted so far is. */
  List<Row> left() {
    return rows.values().stream().flatMap(Collection::stream).toList();
  }
}
