package org.throughline.mapping;

import java.util.Map;
import java.util.Optional;

/** Where a field's value comes from. SQL is a template: see the package documentation. */
public sealed interface Source {

  /**
   * A scalar, an enum value or a list of them.
   *
   * @param asOf its SQL where a day is named
   */
  record Value(String sql, String asOf, Class<?> java, Form form, boolean nullable)
      implements Source {}

  /** How JSON has a value, of which {@link ModelCheck} knows that it is so. */
  enum Form {
    /** As PostgreSQL writes it: a number, true or false. */
    PLAIN,
    /** A string without anything to escape: an id, a slug, an enum value. */
    NAME,
    /** Its type says so when it is read. */
    ANY
  }

  /**
   * Columns of the same row under a prefix.
   *
   * @param presence the column that is null where the whole is null
   */
  record Part(String type, String prefix, Optional<String> presence) implements Source {}

  /** One row or none. */
  record One(String type, Rows rows) implements Source {}

  /** All rows. */
  record Many(String type, Rows rows) implements Source {}

  /**
   * A page of rows.
   *
   * @param first page size where the caller gives none
   * @param counted the column of the row above that has how many of them readers see
   * @param choiceName the enum of the orders a caller may choose from
   * @param choices those orders by enum value; the first is the default
   */
  record Page(
      String type,
      Rows rows,
      int first,
      Optional<String> counted,
      Optional<String> choiceName,
      Map<String, Choice> choices)
      implements Source {}

  /** An order a caller may choose. */
  record Choice(OrderBy order, String description) {}

  /** The objects that global ids name. */
  record ByIds(String type, boolean list) implements Source {}
}
