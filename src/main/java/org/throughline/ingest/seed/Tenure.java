package org.throughline.ingest.seed;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * The days on which an office is certainly held; the constraint {@code role_held_once_at_a_time_ex}
 * counts them the same way.
 *
 * @param first null: from ever
 * @param last null: for ever; an office of which only the beginning is known is certain on that day
 */
record Tenure(LocalDate first, LocalDate last) {

  static Tenure of(PartialDate from, PartialDate to) {
    var first = from == null ? null : either(from.latest(), from.earliest());
    var end = to == null ? null : either(to.earliest(), to.latest());
    var last =
        Stream.of(end, first).flatMap(Stream::ofNullable).max(LocalDate::compareTo).orElse(null);
    return new Tenure(first, last);
  }

  boolean overlaps(Tenure other) {
    return !isAfter(first, other.last) && !isAfter(other.first, last);
  }

  private static boolean isAfter(LocalDate first, LocalDate last) {
    return first != null && last != null && first.isAfter(last);
  }

  private static LocalDate either(LocalDate day, LocalDate otherwise) {
    return day == null ? otherwise : day;
  }
}
