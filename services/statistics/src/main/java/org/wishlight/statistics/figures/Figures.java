package org.wishlight.statistics.figures;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.wishlight.statistics.domain.Days;
import org.wishlight.statistics.domain.Tally;
import reactor.core.publisher.Mono;

/** Answers questions about wishes in figures. */
@Service
class Figures {
  private final Tallies tallies;
  private final OverdueWishes overdue;
  private final Clock clock;

  Figures(Tallies tallies, OverdueWishes overdue, Clock clock) {
    this.tallies = tallies;
    this.overdue = overdue;
    this.clock = clock;
  }

  Mono<Summary> summary(Scope scope) {
    var now = clock.instant();
    return Mono.zip(tallies.of(scope, null), overdue.of(scope, null, now))
        .map(found -> summary(found.getT1(), found.getT2(), Tallies.ALL, now));
  }

  Mono<Breakdown> by(Dimension dimension, Scope scope) {
    var now = clock.instant();
    return Mono.zip(tallies.of(scope, dimension.field()), overdue.of(scope, dimension.field(), now))
        .map(found -> breakdown(found.getT1(), found.getT2(), now));
  }

  Mono<Series> series(Step step, Scope scope, Period.WholeDays days) {
    var period = new Period(Days.start(days.from()), Days.start(days.to()));
    return tallies
        .of(scope.during(period), "period")
        .map(found -> Series.of(step, days, found, clock.instant()));
  }

  private static Breakdown breakdown(
      Map<String, Tally> tallies, Map<String, Long> overdue, Instant now) {
    var rows =
        new TreeMap<>(tallies)
            .keySet().stream()
                .map(key -> new Breakdown.Row(key, summary(tallies, overdue, key, now)))
                .toList();
    return new Breakdown(rows, now);
  }

  private static Summary summary(
      Map<String, Tally> tallies, Map<String, Long> overdue, String key, Instant now) {
    var tally = tallies.getOrDefault(key, new Tally());
    return Summary.of(tally, overdue.getOrDefault(key, 0L), now);
  }
}
