package org.throughline.plan;

import graphql.language.Field;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;

/** How large an operation is, and how large its answer may become. */
final class Size {

  /**
   * How many objects a list without pages is taken to hold. Most hold fewer; some, like the labels
   * of a source, grow with the archive, and no page bounds what they multiply.
   */
  static final int TYPICAL_LIST = 10;

  private final LimitsConfig limits;
  private int fields;
  private long values;
  private long lists;
  private long nodes;

  Size(LimitsConfig limits) {
    this.limits = limits;
  }

  /**
   * Counts a field once for each place of the answer where it can stand, and its values as if all
   * pages above it were full and all lists without pages of typical length.
   *
   * @throws Problem {@code TOO_COMPLEX}, {@code TOO_COSTLY}
   */
  void count(Field field, Row row) {
    values += row.times();
    if (++fields > limits.fields()) {
      throw refused(
          ErrorCode.TOO_COMPLEX,
          "The operation selects more than %d fields; split it.".formatted(limits.fields()),
          field,
          row);
    }
    if (values > limits.values()) {
      throw refused(
          ErrorCode.TOO_COSTLY,
          "The answer may hold more than %d values; ask for smaller pages."
              .formatted(limits.values()),
          field,
          row);
    }
  }

  /**
   * Counts a page, once for each object it hangs from, and what it holds.
   *
   * @throws Problem {@code TOO_COSTLY}
   */
  void countPage(Field field, Row row, int size) {
    nodes += row.times() * size;
    if (nodes > limits.nodes()) {
      throw refused(
          ErrorCode.TOO_COSTLY,
          "The pages of the answer may hold more than %d objects; ask for smaller ones."
              .formatted(limits.nodes()),
          field,
          row);
    }
    countList(field, row);
  }

  /**
   * Counts a list, with pages or without.
   *
   * @throws Problem {@code TOO_COSTLY}
   */
  void countList(Field field, Row row) {
    lists += row.times();
    if (cost().points() > limits.cost()) {
      throw refused(
          ErrorCode.TOO_COSTLY,
          "The operation costs more than %d points; ask for smaller pages, or fewer lists in them."
              .formatted(limits.cost()),
          field,
          row);
    }
  }

  Cost cost() {
    return new Cost(lists, nodes);
  }

  private static Problem refused(ErrorCode code, String words, Field field, Row row) {
    return new Problem(code, words, Locations.of(field), row.path());
  }
}
