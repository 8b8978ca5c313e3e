package org.wishlight.statistics.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.wishlight.starter.web.InvalidRequest;
import org.wishlight.statistics.domain.Days;

/** Which days a series shows: those that its period touches, thirty where an end is open. */
@Component
class SeriesDays {
  private static final int USUAL = 30;
  private static final int MOST = 1_100;

  private final Clock clock;

  SeriesDays(Clock clock) {
    this.clock = clock;
  }

  /**
   * @throws InvalidRequest for more than three years
   */
  Period.WholeDays of(Period period) {
    var days = new Period.WholeDays(first(period), behindLast(period));
    if (ChronoUnit.DAYS.between(days.from(), days.to()) > MOST) {
      throw InvalidRequest.unfit("to", "period");
    }
    return days;
  }

  private LocalDate first(Period period) {
    return period.from() == null ? behindLast(period).minusDays(USUAL) : Days.of(period.from());
  }

  private LocalDate behindLast(Period period) {
    return period.to() != null ? Days.startingFrom(period.to()) : tomorrow(period);
  }

  /** A period that begins in the future and has no end shows its first days. */
  private LocalDate tomorrow(Period period) {
    var tomorrow = Days.of(clock.instant()).plusDays(1);
    return period.from() == null || Days.of(period.from()).isBefore(tomorrow)
        ? tomorrow
        : Days.of(period.from()).plusDays(USUAL);
  }
}
