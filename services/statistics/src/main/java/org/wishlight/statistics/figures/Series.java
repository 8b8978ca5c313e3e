package org.wishlight.statistics.figures;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wishlight.statistics.domain.Counter;
import org.wishlight.statistics.domain.Tally;

/** What happened day by day or month by month, quiet ones included. */
record Series(List<Point> items, Instant asOf) {

  /** A wish counts in each column for the day or month when it happened first. */
  record Point(
      @Schema(description = "a day of Asia/Shanghai, or the first of its month") LocalDate at,
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

  static Series of(Step step, Period.WholeDays days, Map<String, Tally> tallies, Instant asOf) {
    var sums = new TreeMap<LocalDate, Tally>();
    days.from()
        .datesUntil(days.to())
        .forEach(
            day ->
                sums.computeIfAbsent(step.first(day), _ -> new Tally())
                    .add(tallies.getOrDefault(day.toString(), new Tally()), 1));
    var points =
        sums.entrySet().stream().map(sum -> Point.of(sum.getKey(), sum.getValue())).toList();
    return new Series(points, asOf);
  }
}
