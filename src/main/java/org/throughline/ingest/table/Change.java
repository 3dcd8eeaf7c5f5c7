package org.throughline.ingest.table;

/**
 * One thing that a load changes, in words that a person can check before it happens.
 *
 * @param key slugs and names, never ids: {@code washington-talks/donald-trump}
 * @param column what changes; null when the whole row comes or goes
 * @param before null when there was nothing
 * @param after null when there will be nothing
 */
public record Change(
    Kind kind, String table, String key, String column, String before, String after) {

  /** How a row can change. */
  public enum Kind {
    ADDED,
    CHANGED,
    REMOVED
  }

  public static Change added(String table, String key) {
    return new Change(Kind.ADDED, table, key, null, null, null);
  }

  public static Change removed(String table, String key) {
    return new Change(Kind.REMOVED, table, key, null, null, null);
  }
}
