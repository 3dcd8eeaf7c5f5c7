package org.throughline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row that a field is read from.
 *
 * @param prefix how its columns are addressed: {@code s1.} or {@code s1.published_}
 * @param parent how those of the row it hangs from are
 * @param path where its object is in the answer
 * @param times how many such objects an answer may hold
 * @param day what a field above names as the day that all below is seen as of
 */
record Row(String prefix, String parent, List<Object> path, long times, Optional<Bind> day) {

  /** Many more than any answer may hold, and too few to overflow. */
  private static final long COUNTLESS = 1_000_000_000;

  /** Where a root field stands: on no row. */
  static Row root(String key) {
    return new Row("", "", List.of(key), 1, Optional.empty());
  }

  Row at(String key) {
    var longer = new ArrayList<>(path);
    longer.add(key);
    return new Row(prefix, parent, longer, times, day);
  }

  /** One that hangs from this, under an alias of its own. */
  Row below(String alias) {
    return new Row(alias + ".", prefix, path, times, day);
  }

  /** Columns of the same row. */
  Row part(String columns) {
    return new Row(prefix + columns, parent, path, times, day);
  }

  /** One of a page or list. */
  Row on(int size) {
    return new Row(prefix, parent, path, Math.min(COUNTLESS, times * size), day);
  }

  Row asOf(Bind day) {
    return new Row(prefix, parent, path, times, Optional.of(day));
  }
}
