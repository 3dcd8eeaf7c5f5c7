package org.throughline.write;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What came of a mutation, within its transaction.
 *
 * @param object what its payload shows
 * @param edit under which its changes are logged; empty where there are none
 * @param details whatever else its payload tells, as a JSON object, for a payload that asks for it
 * @param errors why nothing was changed; where there are any, the transaction must not be committed
 */
public record Outcome(
    Optional<UUID> object, Optional<UUID> edit, Supplier<String> details, List<UserError> errors) {

  private static final Supplier<String> NOTHING_ELSE = () -> "{}";

  /** The verb did it; whoever asked it logs it. */
  public static Outcome done(Optional<UUID> object) {
    return done(object, NOTHING_ELSE);
  }

  public static Outcome done(Optional<UUID> object, Supplier<String> details) {
    return new Outcome(object, Optional.empty(), details, List.of());
  }

  public static Outcome refused(Optional<UUID> object, List<UserError> errors) {
    return new Outcome(object, Optional.empty(), NOTHING_ELSE, List.copyOf(errors));
  }

  public boolean isDone() {
    return errors.isEmpty();
  }

  Outcome as(UUID edit) {
    return new Outcome(object, Optional.of(edit), details, errors);
  }
}
