package org.throughline.mapping;

import java.util.List;
import org.throughline.mapping.Type.ObjectType;

/**
 * A root field that changes something.
 *
 * @param role what a caller must be
 * @param declaration the name of the method that declares it, alone or with others
 * @param type the object type whose objects it changes, and its payload shows
 * @param payload the name of what a caller gets back
 * @param input as declared, without the members that every input of its kind has
 */
public record Mutation(
    String name,
    String declaration,
    String role,
    Act act,
    ObjectType type,
    String payload,
    Argument input) {

  /** What a mutation does. */
  public sealed interface Act {

    /** A new row, with its parts. */
    record Create(Editable surroundings) implements Act {}

    /** A row that is there: what the input does not mention stays as it is. */
    record Update(Editable surroundings) implements Act {}

    /** A row that readers are not shown any more. */
    record Retract() implements Act {}

    /** A function of the database. */
    record Call(String sql) implements Act {}

    /** A class of this service. */
    record Run() implements Act {}
  }

  public List<Argument> members() {
    return act instanceof Act.Retract ? List.of() : input.members();
  }

  /** The table that the type's objects are rows of. */
  public String table() {
    return Seen.table(type.table().orElseThrow());
  }
}
