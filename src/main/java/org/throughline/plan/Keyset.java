package org.throughline.plan;

import java.util.ArrayList;
import java.util.List;
import org.throughline.mapping.OrderBy;

/** The condition that a row comes after given key values in an order. */
record Keyset(OrderBy order, List<String> keys, List<String> values) {

  String condition() {
    if (order.uniform()) {
      return "(%s) %s (%s)"
          .formatted(String.join(", ", keys), comparison(0), String.join(", ", values));
    }
    return mixed();
  }

  /**
   * {@code k1 >= v1 and (k1 > v1 or (k1 = v1 and k2 < v2))}: the first part lets an index begin.
   */
  private String mixed() {
    var alternatives = new ArrayList<String>();
    for (var i = 0; i < keys.size(); i++) {
      var same = new ArrayList<String>();
      for (var j = 0; j < i; j++) {
        same.add(keys.get(j) + " = " + values.get(j));
      }
      same.add(keys.get(i) + " " + comparison(i) + " " + values.get(i));
      alternatives.add("(" + String.join(" and ", same) + ")");
    }
    return "%s %s= %s and (%s)"
        .formatted(keys.get(0), comparison(0), values.get(0), String.join(" or ", alternatives));
  }

  private String comparison(int key) {
    return order.keys().get(key).descending() ? "<" : ">";
  }
}
