package org.throughline.ingest.table;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.HashMap;
import java.util.Map;

/** The ids of all rows that a key is known of. */
final class Identities {

  private final Map<Table<?>, Map<Key, String>> ids = new HashMap<>();

  /** UUIDv7, ascending: the order of ids is the order of the files. */
  static String next() {
    return UuidCreator.getTimeOrderedEpochPlus1().toString();
  }

  /** Where several rows have one key, it means the first. */
  void put(Table<?> table, Key key, String id) {
    ids.computeIfAbsent(table, any -> new HashMap<>()).putIfAbsent(key, id);
  }

  /**
   * @return null when there is no such row
   */
  String of(Table<?> table, Key key) {
    return ids.getOrDefault(table, Map.of()).get(key);
  }
}
