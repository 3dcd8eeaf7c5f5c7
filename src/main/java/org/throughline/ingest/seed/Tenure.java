package org.throughline.ingest.seed;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which an office is surely held; the constraint {@code role_held_once_at_a_time_ex} of
 * migration V017 counts them the same way.
 *
 * @param first on which it has surely begun; {@link LocalDate#MAX} where nobody knows
 * @param end on which it may have ended, and so no longer one of them; null: it is still held
 */
record Tenure(LocalDate first, LocalDate end) {

  /**
   * @param to null for an office that is still held
   * @return empty for days too vague to have surely lasted
   */
  static Optional<Tenure> of(PartialDate from, PartialDate to) {
    var first = from == null ? null : from.latest();
    if (to == null) {
      return Optional.of(new Tenure(first == null ? LocalDate.MAX : first, null));
    }
    var end = to.earliest();
    return first != null && end != null && first.isBefore(end)
        ? Optional.of(new Tenure(first, end))
        : Optional.empty();
  }

  static boolean overlap(Optional<Tenure> one, Optional<Tenure> other) {
    return one.isPresent() && other.isPresent() && one.get().overlaps(other.get());
  }

  private boolean overlaps(Tenure other) {
    return isBeforeEndOf(other) && other.isBeforeEndOf(this);
  }

  private boolean isBeforeEndOf(Tenure other) {
    return other.end == null || first.isBefore(other.end);
  }
}
