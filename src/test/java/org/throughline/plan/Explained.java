package org.throughline.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.Json;
import org.throughline.world.Rows;

/**
 * What PostgreSQL does for a statement that is planned once for all values, as the service's are.
 */
record Explained(JsonNode plan) {

  /**
   * @param sql with {@code ?} for values
   */
  static Explained of(Rows rows, String sql, List<String> values) {
    run(rows, sql, values); // what is read from disk now is in memory then
    return new Explained(Json.at(run(rows, sql, values), "0.Plan"));
  }

  private static JsonNode run(Rows rows, String sql, List<String> values) {
    var numbered = new StringBuilder();
    var parts = (sql + " ").split("\\?");
    for (var i = 0; i < parts.length; i++) {
      numbered.append(parts[i]).append(i + 1 < parts.length ? "$" + (i + 1) : "");
    }
    var arguments = values.stream().map(Explained::literal).collect(Collectors.joining(", "));
    return Json.read(
        rows.value(
            "prepare explained as %s; explain (analyze, buffers, timing off, format json) execute explained%s; deallocate explained"
                .formatted(numbered, arguments.isEmpty() ? "" : "(" + arguments + ")")));
  }

  private static String literal(String value) {
    return value == null ? "null" : "'" + value.replace("'", "''") + "'";
  }

  /** Those that it may read. */
  Set<String> tables() {
    return new TreeSet<>(plan.findValuesAsText("Relation Name"));
  }

  /** How many pages of the database are looked at. */
  int buffers() {
    return plan.get("Shared Hit Blocks").asInt() + plan.get("Shared Read Blocks").asInt();
  }

  @Override
  public String toString() {
    return plan.toPrettyString();
  }
}
