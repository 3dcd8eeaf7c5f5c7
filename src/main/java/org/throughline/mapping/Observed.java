package org.throughline.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the check at start has seen of the database.
 *
 * @param keyTypes the PostgreSQL types of all order keys: cursors are made and checked by them
 * @param neverNull fields, as they are declared, of which each row has a value
 * @param seenByLink links, from a row that readers see, of which each leads to another that they
 *     see
 */
public record Observed(
    Map<String, String> keyTypes, Set<String> neverNull, Set<String> seenByLink) {

  /** A cursor may hold values of these; others are cast where a connection is ordered by them. */
  static final Set<String> IN_CURSORS =
      Set.of("uuid", "int2", "int4", "int8", "date", "timestamptz", "text", "varchar");

  static String key(Rows rows, OrderBy.Key key) {
    return rows.from() + rows.join() + "|" + key.sql();
  }

  public List<String> keyTypes(Rows rows, OrderBy order) {
    return order.keys().stream().map(key -> keyTypes.get(key(rows, key))).toList();
  }

  public boolean isNeverNull(Field field) {
    return neverNull.contains(field.declaredAt());
  }

  /** Whether readers see as many of the rows as of the links to them. */
  public boolean isSeenByLink(Rows rows) {
    return rows.link().map(Rows.Link::toString).filter(seenByLink::contains).isPresent();
  }
}
