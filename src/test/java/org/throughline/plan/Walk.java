package org.throughline.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.GraphQL.graphql;

import java.util.ArrayList;
import java.util.List;

/** A front end that scrolls through a list. */
final class Walk {

  private final String field;
  private final String value;
  private final String orderBy;
  private final String end;
  private String first;
  private String last;

  /**
   * @param field of the query root, with what stands around it: {@code story(slug: "a") { articles}
   * @param value a field of the objects that tells them apart
   */
  Walk(String field, String value) {
    this(field, value, "");
  }

  /**
   * @param orderBy another argument
   */
  Walk(String field, String value, String orderBy) {
    this.field = field;
    this.value = value;
    this.orderBy = orderBy;
    this.end = field.contains("{") ? " }" : "";
  }

  List<String> all() {
    return page("first: 100", null);
  }

  List<String> forward(int size) {
    var seen = new ArrayList<>(page("first: " + size, null));
    while (hasNext) {
      var page = page("first: " + size, last);
      assertTrue(page.size() <= size);
      assertTrue(hasPrevious);
      seen.addAll(page);
    }
    return seen;
  }

  List<String> backward(int size) {
    var seen = new ArrayList<>(page("last: " + size, null));
    while (hasPrevious) {
      var page = page("last: " + size, first);
      assertTrue(page.size() <= size);
      assertTrue(hasNext);
      seen.addAll(0, page);
    }
    return seen;
  }

  private boolean hasNext;
  private boolean hasPrevious;

  /** One page from or up to a cursor. */
  List<String> page(String size, String cursor) {
    var answer =
        graphql(
                """
                query($cursor: String) { %s(%s %s, %s: $cursor) {
                  edges { cursor node { value: %s } }
                  pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } %s }\
                """
                    .formatted(
                        field,
                        orderBy,
                        size,
                        size.startsWith("first") ? "after" : "before",
                        value,
                        end),
                "cursor",
                cursor)
            .inStatements(1);
    var at = field.replaceAll("\\(.*?\\) \\{ ", ".");
    List<String> cursors = answer.get(at + ".edges.cursor");
    hasNext = answer.get(at + ".pageInfo.hasNextPage");
    hasPrevious = answer.get(at + ".pageInfo.hasPreviousPage");
    first = answer.get(at + ".pageInfo.startCursor");
    last = answer.get(at + ".pageInfo.endCursor");
    assertEquals(cursors.isEmpty() ? null : cursors.get(0), first);
    assertEquals(cursors.isEmpty() ? null : cursors.get(cursors.size() - 1), last);
    return answer.get(at + ".edges.node.value");
  }

  String lastCursor() {
    return last;
  }
}
