package org.wishlight.starter.policy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** When an office works: Monday to Friday but for public holidays, and on make-up workdays (调休). */
public record WorkingCalendar(
    ZoneId zone, Set<LocalDate> holidays, Set<LocalDate> makeUpWorkdays, WorkingHours hours) {

  public WorkingCalendar(ZoneId zone, Set<LocalDate> holidays, Set<LocalDate> makeUpWorkdays) {
    this(zone, holidays, makeUpWorkdays, WorkingHours.ALL_DAY);
  }

  public boolean isWorkday(LocalDate day) {
    if (makeUpWorkdays.contains(day)) {
      return true;
    }
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !holidays.contains(day);
  }

  /** The same time of day, {@code workdays} workdays later, but while the office works. */
  public Instant plusWorkdays(Instant from, int workdays) {
    var moment = from.atZone(zone);
    var left = workdays;
    while (left > 0) {
      moment = moment.plusDays(1);
      if (isWorkday(moment.toLocalDate())) {
        left--;
      }
    }
    return hours.within(moment).toInstant();
  }

  /** So much working time earlier. */
  public Instant minus(Instant from, Duration workingTime) {
    var day = from.atZone(zone);
    var until = hours.within(day);
    var left = workingTime;
    while (true) {
      var worked = worked(day.toLocalDate(), Duration.between(hours.opening(day), until));
      if (left.compareTo(worked) <= 0) {
        return until.minus(left).toInstant();
      }
      left = left.minus(worked);
      day = day.minusDays(1);
      until = hours.closing(day);
    }
  }

  private Duration worked(LocalDate day, Duration present) {
    return isWorkday(day) ? present : Duration.ZERO;
  }
}
