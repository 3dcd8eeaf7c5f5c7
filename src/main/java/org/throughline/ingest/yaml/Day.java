package org.throughline.ingest.yaml;

import static org.throughline.ingest.problem.Code.BAD_DATE;

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
          Scalar.Kind.TEXT,
          text -> {
            try {
              return new Understood<>(LocalDate.parse(text, WRITTEN));
            } catch (DateTimeParseException e) {
              var wrong = "'%s' is no day of the calendar".formatted(text);
              return new Misread<>(BAD_DATE, wrong, "write year, month and day: 2025-08-18");
            }
          });

  private Day() {}
}
