package org.throughline.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * A row that a field is read from.
 *
 * @param prefix how its columns are addressed: {@code s1.} or {@code s1.published_}
 * @param parent how those of the row it hangs from are
 * @param path where its object is in the answer
 * @param times how many such objects an answer may hold
 */
record Row(String prefix, String parent, List<Object> path, long times) {

  /** Many more than any answer may hold, and too few to overflow. */
  private static final long COUNTLESS = 1_000_000_000;

  Row at(String key) {
    var longer = new ArrayList<>(path);
    longer.add(key);
    return new Row(prefix, parent, longer, times);
  }

  /** One of a page. */
  Row on(int page) {
    return new Row(prefix, parent, path, Math.min(COUNTLESS, times * page));
  }
}
