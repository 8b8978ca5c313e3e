package org.wishlight.statistics.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as the programme's people live them: Asia/Shanghai. */
public final class Days {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Days() {}

  public static LocalDate of(Instant moment) {
    return moment.atZone(ZONE).toLocalDate();
  }

  public static Instant start(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  /** The first day that begins at or after a moment. */
  public static LocalDate startingFrom(Instant moment) {
    var day = of(moment);
    return start(day).equals(moment) ? day : day.plusDays(1);
  }
}
