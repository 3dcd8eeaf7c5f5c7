package org.throughline.plan;

import graphql.language.ArrayValue;
import graphql.language.Node;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;

/** Holds the values of an operation to their limits, those in the document and those beside it. */
record ValueSize(LimitsConfig limits) {

  /**
   * @throws Problem {@code VALUE_TOO_LARGE}
   */
  void check(Value<?> literal) {
    check(literal, 0);
  }

  private void check(Value<?> literal, int depth) {
    if (literal instanceof ArrayValue list) {
      hold(list.getValues().size(), depth, Locations.of(list));
      list.getValues().forEach(each -> check(each, depth + 1));
    } else if (literal instanceof ObjectValue object) {
      hold(object.getObjectFields().size(), depth, Locations.of((Node<?>) object));
      object.getObjectFields().stream()
          .map(ObjectField::getValue)
          .forEach(each -> check(each, depth + 1));
    }
  }

  /**
   * @param variables as JSON gives them
   * @throws Problem {@code VALUE_TOO_LARGE}
   */
  void check(Map<String, Object> variables) {
    variables.values().forEach(each -> check(each, 0));
  }

  private void check(Object value, int depth) {
    var items =
        value instanceof Map<?, ?> object
            ? object.values()
            : value instanceof Collection<?> list ? list : null;
    if (items != null) {
      hold(items.size(), depth, List.of());
      items.forEach(each -> check(each, depth + 1));
    }
  }

  private void hold(int items, int depth, List<Problem.Location> at) {
    if (items > limits.items()) {
      throw refused("A list among the values has more than %d items.", limits.items(), at);
    }
    if (depth == limits.nesting()) {
      throw refused(
          "Lists and objects among the values stand within each other to more than %d levels.",
          limits.nesting(), at);
    }
  }

  private static Problem refused(String words, int limit, List<Problem.Location> at) {
    return new Problem(ErrorCode.VALUE_TOO_LARGE, words.formatted(limit), at, List.of());
  }
}
