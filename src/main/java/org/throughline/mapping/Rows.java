package org.throughline.mapping;

import java.util.Optional;

/**
 * Rows of a table or query.
 *
 * @param from a table, a view, or a query in parentheses
 * @param link the table in between, where they are reached through one
 * @param where a condition, or nothing
 * @param asOf another where a day is named, or nothing
 */
public record Rows(String from, Optional<Link> link, String where, String asOf, OrderBy order) {

  Rows(String from, Optional<Link> link, String where, OrderBy order) {
    this(from, link, where, "", order);
  }

  /** What stands in the from clause behind these rows. */
  public String join() {
    return link.map(table -> " join %s on link.%s = $.id".formatted(table.sql(), table.column()))
        .orElse("");
  }

  /** Whether they are all of a table that the caller may see. */
  public boolean isWhole() {
    return Seen.isView(from) && link.isEmpty() && where.isEmpty();
  }

  /**
   * A table in between, under the alias {@code link}.
   *
   * @param parentColumn the column that holds the id of the row that they hang from
   * @param column the column that holds the id of one of these rows
   */
  public record Link(String table, String parentColumn, String column) {

    @Override
    public String toString() {
      return table + "." + parentColumn + " -> " + column;
    }

    public String sql() {
      return table + " link";
    }
  }
}
