package org.throughline.store.constraint;

import org.postgresql.util.ServerErrorMessage;

/**
 * What the database says when it does not store something.
 *
 * @param constraint null where none is at work, as for a column that is not null
 * @param column null where no single column is
 */
record Refusal(String constraint, String column, String message) {

  static Refusal of(ServerErrorMessage error) {
    return new Refusal(error.getConstraint(), error.getColumn(), error.getMessage());
  }
}
