package org.throughline.plan;

import java.util.ArrayList;
import java.util.List;

/** The SQL that builds a JSON object. */
final class JsonObject {

  /** {@code json_build_object} takes a hundred arguments, a key and a value each. */
  private static final int PAIRS_PER_CALL = 50;

  static final String EMPTY = "'{}'::json";

  private JsonObject() {}

  /**
   * @param pairs {@code 'key', value} each
   */
  static String of(List<String> pairs) {
    if (pairs.isEmpty()) {
      return EMPTY;
    }
    var calls = new ArrayList<String>();
    for (var start = 0; start < pairs.size(); start += PAIRS_PER_CALL) {
      var end = Math.min(start + PAIRS_PER_CALL, pairs.size());
      calls.add("json_build_object(" + String.join(", ", pairs.subList(start, end)) + ")");
    }
    return calls.size() == 1 ? calls.get(0) : joined(calls);
  }

  /** json, unlike jsonb, has no operator that joins objects and keeps the keys' order. */
  private static String joined(List<String> objects) {
    var members =
        objects.stream().map(object -> "left(right(%s::text, -1), -1)".formatted(object)).toList();
    return "('{' || %s || '}')::json".formatted(String.join(" || ',' || ", members));
  }
}
