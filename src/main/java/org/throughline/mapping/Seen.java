package org.throughline.mapping;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The schema of views through which everything is read: of the tables whose rows not everybody
 * sees, what the caller does. Its views are named like the tables.
 */
public final class Seen {

  private static final String PREFIX = "seen.";

  /**
   * A link that repeats whether readers see what it leads to is in this schema. A link without a
   * state that belongs to one row refers to nothing that is hidden where that is not: see
   * reference_of_published().
   */
  private static final String BY_LINK =
      """
      select format('%s%s.%s -> %s', case when repeats then 'seen.' end, link.relname, from_column.attname, to_column.attname)
      from pg_constraint led
      join pg_class link on link.oid = led.conrelid
      join pg_constraint came on came.conrelid = led.conrelid and came.contype = 'f' and came.oid <> led.oid
      join pg_attribute to_column on to_column.attrelid = led.conrelid and to_column.attnum = led.conkey[1]
      join pg_attribute from_column on from_column.attrelid = came.conrelid and from_column.attnum = came.conkey[1]
      cross join lateral (
        select exists (select from pg_attribute
                       where attrelid = link.oid and attname = 'published' and attnum = any (led.conkey)) as repeats) state
      where led.contype = 'f' and to_column.attnotnull
        and (repeats
             or not has_state(link.oid) and has_state(led.confrelid) and has_state(came.confrelid)
             and array(select oid from pg_constraint
                       where conrelid = link.oid and contype = 'f' and confdeltype = 'c') = array[came.oid])""";

  private final Set<String> tables;
  private final Set<String> withState;
  private final Set<String> counted;
  private final Set<String> facets;
  private final Set<String> byLink;
  private final Pattern readsTable;

  private Seen(
      Set<String> tables,
      Set<String> withState,
      Set<String> counted,
      Set<String> facets,
      Set<String> byLink) {
    this.tables = tables;
    this.withState = withState;
    this.counted = counted;
    this.facets = facets;
    this.byLink = byLink;
    this.readsTable =
        Pattern.compile("\\b(?:from|join)\\s+(%s)\\b(?!\\.)".formatted(String.join("|", tables)));
  }

  static Seen in(Connection connection) throws SQLException {
    return new Seen(
        names(
            connection,
            "select table_name from information_schema.views where table_schema = 'seen'"),
        names(
            connection,
            "select table_name from information_schema.columns where table_schema = 'seen' and column_name = 'editorial_state'"),
        names(connection, "select relation from kept.counted"),
        names(connection, "select concat_ws(' ', relation, unnest(facets)) from kept.counted"),
        names(connection, BY_LINK));
  }

  static boolean isView(String name) {
    return name.startsWith(PREFIX);
  }

  /** The table behind a view of the schema; any other name as it is. */
  public static String table(String name) {
    return isView(name) ? name.substring(PREFIX.length()) : name;
  }

  /** Whether its rows have an editorial state. */
  boolean hasState(String name) {
    return withState.contains(table(name));
  }

  /** Whether it is known how many rows it has. */
  boolean counts(String name) {
    return counted.contains(table(name));
  }

  /** Whether it is known how many rows have which value in a column. */
  boolean counts(String name, String column) {
    return facets.contains(table(name) + " " + column);
  }

  /** Links from a row that readers see, of which each leads to another that they see. */
  Set<String> byLink() {
    return byLink;
  }

  /** The rows behind it, of which PostgreSQL can tell what may be null. */
  String rows(String name) {
    return isView(name)
        ? "(select %s%s.* from %2$s)"
            .formatted(hasState(name) ? "id as editorial_id, " : "", table(name))
        : name;
  }

  boolean hides(String table) {
    return tables.contains(table);
  }

  /** The table that SQL reads although some of its rows may be hidden. */
  Optional<String> tableReadBy(String sql) {
    return readsTable.matcher(sql).results().map(match -> match.group(1)).findFirst();
  }

  private static Set<String> names(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var names = new HashSet<String>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    }
  }
}
