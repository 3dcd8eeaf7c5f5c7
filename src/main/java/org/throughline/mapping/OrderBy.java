package org.throughline.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A total order of rows: expressions that are never null, each ascending or descending. */
public record OrderBy(List<Key> keys) {

  /** One expression to sort by. */
  public record Key(String sql, boolean descending) {}

  static final OrderBy NONE = new OrderBy(List.of());

  /** Reads {@code "a desc, coalesce(b, c)"}. */
  static OrderBy parse(String text) {
    if (text.isBlank()) {
      return NONE;
    }
    var keys = new ArrayList<Key>();
    var depth = 0;
    var start = 0;
    for (var i = 0; i <= text.length(); i++) {
      var c = i == text.length() ? ',' : text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        keys.add(key(text.substring(start, i).strip()));
        start = i + 1;
      }
    }
    return new OrderBy(List.copyOf(keys));
  }

  private static Key key(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    if (lower.endsWith(" desc")) {
      return new Key(text.substring(0, text.length() - 5).strip(), true);
    }
    return new Key(
        lower.endsWith(" asc") ? text.substring(0, text.length() - 4).strip() : text, false);
  }

  /** The same order, made total by the row's id in the direction of the last key. */
  OrderBy withTieBreaker() {
    var last = keys.isEmpty() ? null : keys.get(keys.size() - 1);
    if (last != null && last.sql().equals("$.id")) {
      return this;
    }
    var all = new ArrayList<>(keys);
    all.add(new Key("$.id", last != null && last.descending()));
    return new OrderBy(List.copyOf(all));
  }

  public OrderBy reversed() {
    return new OrderBy(keys.stream().map(key -> new Key(key.sql(), !key.descending())).toList());
  }

  /** Whether all keys point the same way, so that one row comparison finds the next page. */
  public boolean uniform() {
    return keys.stream().map(Key::descending).distinct().count() <= 1;
  }
}
