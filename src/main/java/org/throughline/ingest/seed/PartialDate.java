package org.throughline.ingest.seed;

import static org.throughline.ingest.problem.Code.BAD_DATE;
import static org.throughline.ingest.yaml.Day.DAY;
import static org.throughline.ingest.yaml.Text.LINE;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.throughline.fact.Basis;
import org.throughline.ingest.table.Column;
import org.throughline.ingest.yaml.Choice;
import org.throughline.ingest.yaml.Fields;
import org.throughline.ingest.yaml.Value;

/**
 * A day, or an interval that may be open at one end, and how we know.
 *
 * @param value the day, if it is known; then both ends are that day
 * @param text as the article puts it
 */
record PartialDate(
    LocalDate value, LocalDate earliest, LocalDate latest, Basis basis, String text) {

  /** How something that is given can be known. */
  static final Set<Basis> KNOWN = EnumSet.complementOf(EnumSet.of(Basis.UNKNOWN));

  static final PartialDate UNKNOWN = new PartialDate(null, null, null, Basis.UNKNOWN, null);

  /**
   * @return null if there is no such date
   */
  static PartialDate read(Value date) {
    if (date.isScalar()) {
      var day = date.as(DAY);
      return new PartialDate(day, day, day, Basis.STATED, null);
    }
    return date.object(fields -> read(date, fields));
  }

  /** For what certainly has a date: left out, nothing is known of it. */
  static PartialDate readOrUnknown(Value date) {
    return date.isAbsent() ? UNKNOWN : read(date);
  }

  private static PartialDate read(Value date, Fields fields) {
    var value = fields.optional("value").as(DAY);
    var earliest = fields.optional("earliest").as(DAY);
    var latest = fields.optional("latest").as(DAY);
    var basis = fields.required("basis").as(Choice.among(KNOWN));
    var text = fields.optional("text").as(LINE);
    var interval = fields.has("earliest") || fields.has("latest");
    if (fields.has("value") == interval) {
      var wrong = interval ? "a day and an interval" : "a date without any day";
      date.wrong(BAD_DATE, wrong, "give either 'value', or 'earliest', 'latest' or both");
    }
    if (earliest != null && latest != null && earliest.isAfter(latest)) {
      date.wrong(BAD_DATE, "%s is after %s".formatted(earliest, latest), "earliest comes first");
    }
    if (earliest != null && earliest.equals(latest)) {
      date.wrong(BAD_DATE, "an interval of one day", "give it as 'value'");
    }
    return interval
        ? new PartialDate(null, earliest, latest, basis, text)
        : new PartialDate(value, value, value, basis, text);
  }

  /** Whether this is later than the other however uncertain both are. */
  boolean isAfter(PartialDate other) {
    return earliest != null && other.latest != null && earliest.isAfter(other.latest);
  }

  /** The five columns that a date is stored in. */
  static <T> List<Column<T>> columns(String name, Function<T, PartialDate> date) {
    return List.of(
        Column.day(name + "_value", orNull(date, PartialDate::value)),
        Column.day(name + "_earliest", orNull(date, PartialDate::earliest)),
        Column.day(name + "_latest", orNull(date, PartialDate::latest)),
        Column.choice(name + "_basis", Basis.class, orNull(date, PartialDate::basis)),
        Column.text(name + "_text", orNull(date, PartialDate::text)));
  }

  private static <T, V> Function<T, V> orNull(
      Function<T, PartialDate> date, Function<PartialDate, V> part) {
    return date.andThen(given -> given == null ? null : part.apply(given));
  }
}
