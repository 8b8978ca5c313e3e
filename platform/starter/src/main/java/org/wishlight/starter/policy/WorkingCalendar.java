package org.wishlight.starter.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** When an office works: Monday to Friday but for public holidays, and on make-up workdays (调休). */
public record WorkingCalendar(ZoneId zone, Set<LocalDate> holidays, Set<LocalDate> makeUpWorkdays) {

  public boolean isWorkday(LocalDate day) {
    if (makeUpWorkdays.contains(day)) {
      return true;
    }
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !holidays.contains(day);
  }

  /** The same time of day, {@code workdays} workdays later. */
  public Instant plusWorkdays(Instant from, int workdays) {
    var moment = from.atZone(zone);
    var left = workdays;
    while (left > 0) {
      moment = moment.plusDays(1);
      if (isWorkday(moment.toLocalDate())) {
        left--;
      }
    }
    return moment.toInstant();
  }
}
