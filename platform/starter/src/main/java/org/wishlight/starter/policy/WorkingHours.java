package org.wishlight.starter.policy;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** From when an office works on a workday, and for how long. */
public record WorkingHours(LocalTime opens, Duration length) {

  /** For who counts days alone. */
  public static final WorkingHours ALL_DAY =
      new WorkingHours(LocalTime.MIDNIGHT, Duration.ofDays(1));

  public static WorkingHours between(LocalTime opens, LocalTime closes) {
    return new WorkingHours(opens, Duration.between(opens, closes));
  }

  ZonedDateTime opening(ZonedDateTime day) {
    return day.with(opens);
  }

  ZonedDateTime closing(ZonedDateTime day) {
    return opening(day).plus(length);
  }

  /** The moment itself, or the end of the hours that is nearer to it on that day. */
  ZonedDateTime within(ZonedDateTime moment) {
    if (moment.isBefore(opening(moment))) {
      return opening(moment);
    }
    return moment.isAfter(closing(moment)) ? closing(moment) : moment;
  }
}
