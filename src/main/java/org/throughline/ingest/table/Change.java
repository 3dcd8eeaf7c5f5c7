package org.throughline.ingest.table;

import org.throughline.ingest.problem.Place;

/**
 * One thing that a load changes, in words that a person can check before it happens.
 *
 * @param key slugs and names, never ids: {@code washington-talks/donald-trump}
 * @param column what changes; null when the whole row comes or goes
 * @param before null when there was nothing
 * @param after null when there will be nothing
 * @param at where the row is wanted; null of one that is removed
 */
public record Change(
    Kind kind, String table, String key, String column, String before, String after, Place at) {

  /** How a row can change. */
  public enum Kind {
    ADDED,
    CHANGED,
    REMOVED
  }

  public static Change added(String table, String key, Place at) {
    return new Change(Kind.ADDED, table, key, null, null, null, at);
  }

  public static Change removed(String table, String key) {
    return new Change(Kind.REMOVED, table, key, null, null, null, null);
  }
}
