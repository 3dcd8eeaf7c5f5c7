package org.throughline.plan;

import java.util.List;
import org.throughline.mapping.OrderBy;
import org.throughline.mapping.Source;
import org.throughline.problem.ErrorCode;

/**
 * Which page a caller wants.
 *
 * @param size how many objects at most
 * @param backward from the end of the list
 * @param after whether a cursor says where the page begins
 * @param before whether a cursor says where it ends
 * @param order in which order the list is, however it is read
 */
record Paging(int size, boolean backward, boolean after, boolean before, OrderBy order) {

  private static final int MAX_SIZE = 100;

  /**
   * @throws org.throughline.problem.Problem {@code BAD_PAGE}
   */
  static Paging of(Source.Page page, Arguments arguments) {
    var first = size("first", arguments);
    var last = size("last", arguments);
    if (first != null && last != null) {
      throw arguments.problem(
          ErrorCode.BAD_PAGE, "`first` and `last` exclude each other; give one of them.");
    }
    var size = first != null ? first : last != null ? last : Integer.valueOf(page.first());
    return new Paging(
        size,
        last != null,
        arguments.value(List.of("after")) != null,
        arguments.value(List.of("before")) != null,
        order(page, arguments));
  }

  private static Integer size(String name, Arguments arguments) {
    var size = (Integer) arguments.value(List.of(name));
    if (size != null && (size < 1 || size > MAX_SIZE)) {
      throw arguments.problem(
          ErrorCode.BAD_PAGE, "`%s` takes 1 to %d; %d is given.".formatted(name, MAX_SIZE, size));
    }
    return size;
  }

  private static OrderBy order(Source.Page page, Arguments arguments) {
    var choice = page.choices().get(String.valueOf(arguments.value(List.of("orderBy", "field"))));
    if (choice == null) {
      return page.rows().order();
    }
    var descending = "DESC".equals(arguments.value(List.of("orderBy", "direction")));
    var natural = choice.order();
    return descending == natural.keys().get(0).descending() ? natural : natural.reversed();
  }

  /** The order in which the page is read: the list's, or from its end. */
  OrderBy readOrder() {
    return backward ? order.reversed() : order;
  }
}
