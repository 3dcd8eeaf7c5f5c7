package org.throughline.write;

import java.util.List;
import java.util.Optional;

/**
 * Something that was refused, and that its sender can mend.
 *
 * @param field where in the arguments, from {@code input} down; empty where it is no one field
 * @param code one of {@link Code}, or one that a function of the database raises
 * @param line of an imported document
 */
public record UserError(List<String> field, String code, String message, Optional<Integer> line) {

  /** The stable codes of what is refused. Names are never changed or reused. */
  public enum Code {
    /** Nothing has this id or slug. */
    NO_SUCH_OBJECT,
    /** Several objects have this slug; only an id tells which is meant. */
    AMBIGUOUS,
    /** It is not of the type that the field takes. */
    WRONG_TYPE,
    /** A value is needed. */
    MISSING,
    /** A value is not of the form that it must have. */
    BAD_VALUE,
    /** Something else has the slug, or what else must be there once. */
    TAKEN,
    /** Something else still refers to it. */
    STILL_USED,
    /** It has changed since it was read. */
    STALE,
    /** The client mutation id was used before, with another input. */
    REUSED_MUTATION_ID,
    /** It would change whether readers see something: that is a publisher's. */
    NEEDS_PUBLISHER,
    /** The model does not allow it. */
    BREAKS_A_RULE
  }

  /** The message may repeat what was sent, and is read in the database with the answer. */
  public UserError {
    message = Sql.readable(message);
  }

  static UserError of(List<String> field, Code code, String message) {
    return new UserError(field, code.name(), message, Optional.empty());
  }
}
