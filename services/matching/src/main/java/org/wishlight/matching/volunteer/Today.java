package org.wishlight.matching.volunteer;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * The day that it is where the programme runs.
 *
 * @param weekSince when its ISO week began
 */
public record Today(LocalDate day, Instant weekSince) {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  public static Today at(Instant now) {
    var day = now.atZone(ZONE).toLocalDate();
    var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Today(day, monday.atStartOfDay(ZONE).toInstant());
  }
}
