package org.throughline.plan;

import graphql.language.Field;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;

/** How large an operation is, and how large its answer may become. */
final class Size {

  /** Far beyond any page of an app, far below what PostgreSQL plans at ease. */
  private static final int MAX_FIELDS = 3_000;

  /** Some ten megabytes, were all pages full. */
  private static final long MAX_VALUES = 1_000_000;

  /**
   * How many objects a list without pages is taken to hold. Most hold fewer; some, like the labels
   * of a source, grow with the archive, and no page bounds what they multiply.
   */
  static final int TYPICAL_LIST = 10;

  private int fields;
  private long values;

  /**
   * Counts a field once for each place of the answer where it can stand, and its values as if all
   * pages above it were full and all lists without pages of typical length.
   *
   * @throws Problem {@code TOO_COMPLEX}
   */
  void count(Field field, Row row) {
    values += row.times();
    if (++fields > MAX_FIELDS) {
      throw refused("The operation selects more than %d fields; split it.", MAX_FIELDS, field, row);
    }
    if (values > MAX_VALUES) {
      throw refused(
          "The answer may hold more than %d values; ask for smaller pages.",
          MAX_VALUES, field, row);
    }
  }

  private static Problem refused(String words, long limit, Field field, Row row) {
    return new Problem(
        ErrorCode.TOO_COMPLEX, words.formatted(limit), Locations.of(field), row.path());
  }
}
