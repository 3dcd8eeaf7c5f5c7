package org.throughline.ingest.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenureTest {

  @ParameterizedTest
  @CsvSource({
    "2010-01-01, 2012-01-01, 2012-01-01, 2014-01-01, true",
    "2010-01-01, 2012-01-01, 2012-01-02, 2014-01-01, false",
    "2010-01-01,           , 2012-01-01,           , false", // each certain on its first day only
    "          , 2012-01-01, 2011-01-01,           , true",
    "          ,           , 2011-01-01, 2012-01-01, true",
  })
  void offices_overlap_as_far_as_their_days_are_certain(
      LocalDate from, LocalDate to, LocalDate otherFrom, LocalDate otherTo, boolean overlap) {
    var one = Tenure.of(day(from), day(to));
    var other = Tenure.of(day(otherFrom), day(otherTo));
    assertEquals(overlap, one.overlaps(other));
    assertEquals(overlap, other.overlaps(one));
  }

  private static PartialDate day(LocalDate day) {
    return day == null ? null : new PartialDate(day, day, day, null, null);
  }
}
