package org.throughline.mapping;

import java.util.Optional;

/**
 * Rows of a table or query.
 *
 * @param from a table, a view, or a query in parentheses
 * @param link the table in between, where they are reached through one
 * @param where a condition, or nothing
 */
public record Rows(String from, Optional<Link> link, String where, OrderBy order) {

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
   * @param column the column that holds the id of one of these rows
   */
  public record Link(String table, String column) {

    public String sql() {
      return table + " link";
    }

    /** Whether a row of it is seen exactly when the one is that a page leads to: the check asks. */
    public boolean isSeen() {
      return Seen.isView(table);
    }
  }
}
