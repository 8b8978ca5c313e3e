package org.wishlight.statistics.figures;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.wishlight.statistics.domain.Counter;
import org.wishlight.statistics.domain.Tally;

/** What happened day by day, quiet days included. */
record Series(List<Point> items, Instant asOf) {

  /** One day of Asia/Shanghai; a wish counts in each column for the day when it happened first. */
  record Point(
      @Schema(description = "a day of Asia/Shanghai") LocalDate at,
      long submitted,
      long published,
      long claimed,
      long confirmed) {

    private static Point of(LocalDate day, Tally tally) {
      return new Point(
          day,
          tally.of(Counter.SUBMITTED),
          tally.of(Counter.PUBLISHED),
          tally.of(Counter.CLAIMED_THAT_DAY),
          tally.of(Counter.CONFIRMED_THAT_DAY));
    }
  }

  static Series of(Period.WholeDays days, Map<String, Tally> tallies, Instant asOf) {
    var points =
        days.from()
            .datesUntil(days.to())
            .map(day -> Point.of(day, tallies.getOrDefault(day.toString(), new Tally())))
            .toList();
    return new Series(points, asOf);
  }
}
