package org.throughline.ingest.yaml;

import static org.throughline.ingest.problem.Code.BAD_DATE;
import static org.throughline.ingest.yaml.Scalar.Kind.TEXT;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.throughline.ingest.yaml.Scalar.Misread;
import org.throughline.ingest.yaml.Scalar.Understood;

/** A day of the calendar: {@code 2025-08-18}. */
public final class Day {

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

  public static final Scalar<LocalDate> DAY =
      new Scalar<>(
          TEXT,
          text -> {
            try {
              var day = LocalDate.parse(text, WRITTEN);
              return day.getYear() > 0 ? new Understood<>(day) : misread(text);
            } catch (DateTimeParseException e) {
              return misread(text);
            }
          });

  private Day() {}

  private static Misread<LocalDate> misread(String text) {
    var wrong = "'%s' is no day of the calendar".formatted(text);
    return new Misread<>(BAD_DATE, wrong, "write year, month and day: 2025-08-18");
  }
}
