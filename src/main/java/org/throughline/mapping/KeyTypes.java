package org.throughline.mapping;

import java.util.List;
import java.util.Map;

/**
 * The PostgreSQL types of all order keys, as the database itself says: cursors are checked by them.
 */
public record KeyTypes(Map<String, String> byKey) {

  static String key(Rows rows, OrderBy.Key key) {
    return rows.from() + rows.join() + "|" + key.sql();
  }

  public List<String> of(Rows rows, OrderBy order) {
    return order.keys().stream().map(key -> byKey.get(key(rows, key))).toList();
  }
}
