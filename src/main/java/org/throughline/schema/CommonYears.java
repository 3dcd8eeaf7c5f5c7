package org.throughline.schema;

import java.time.DateTimeException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/** The years 1 to 9999: beyond them Java and PostgreSQL write, and read, a day differently. */
public final class CommonYears {

  private CommonYears() {}

  /**
   * @throws DateTimeException where the year is another
   */
  public static <T extends TemporalAccessor> T check(T time) {
    var year = time.get(ChronoField.YEAR);
    if (year < 1 || year > 9999) {
      throw new DateTimeException("The year " + year + " is not between 1 and 9999");
    }
    return time;
  }
}
