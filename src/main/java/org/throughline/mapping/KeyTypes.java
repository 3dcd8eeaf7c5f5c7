package org.throughline.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The PostgreSQL types of all order keys, as the database itself says: cursors are checked by them.
 */
public record KeyTypes(Map<String, String> byKey) {

  /** A cursor may hold values of these; others are cast where a connection is ordered by them. */
  static final Set<String> IN_CURSORS =
      Set.of("uuid", "int2", "int4", "int8", "date", "timestamptz", "text", "varchar");

  static String key(Rows rows, OrderBy.Key key) {
    return rows.from() + rows.join() + "|" + key.sql();
  }

  public List<String> of(Rows rows, OrderBy order) {
    return order.keys().stream().map(key -> byKey.get(key(rows, key))).toList();
  }
}
