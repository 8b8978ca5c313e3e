package org.wishlight.statistics.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.wishlight.statistics.domain.Counter;
import org.wishlight.statistics.domain.Durations;
import org.wishlight.statistics.domain.Tally;

/**
 * The figures of a scope; {@link Counter} defines them. A rate is null where there is nothing to
 * divide by.
 *
 * @param overdue live now, and its next action is late
 * @param realisationRate 实现率: confirmed of those published, and neither withdrawn nor merged
 * @param responseRate 响应率: claimed at least once, of the same
 * @param resolutionRate 解决率: fulfilled or confirmed, of the same
 * @param onTimeRate fulfilled in time, of those confirmed and those overdue
 * @param satisfaction 满意率: ratings of 4 and 5, of all ratings
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Summary(
    long submitted,
    long published,
    long open,
    long claimed,
    long inProgress,
    long fulfilled,
    long confirmed,
    long withdrawn,
    long merged,
    long returned,
    long escalated,
    long overdue,
    @Schema(description = "confirmed of the published that were neither withdrawn nor merged")
        @Nullable Double realisationRate,
    @Schema(description = "claimed at least once, of the same") @Nullable Double responseRate,
    @Schema(description = "fulfilled or confirmed, of the same") @Nullable Double resolutionRate,
    @Schema(description = "on time, of the confirmed and the overdue") @Nullable Double onTimeRate,
    @Schema(description = "ratings of 4 or 5, of all ratings") @Nullable Double satisfaction,
    @Schema(description = "minutes from publication to the first claim") Quantiles timeToClaim,
    @Schema(description = "minutes from publication to confirmation") Quantiles timeToConfirm,
    Instant asOf) {

  /** In minutes, with an error of at most 2 %; null where there is nothing to measure. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Quantiles(@Nullable Double p50, @Nullable Double p90) {
    static Quantiles of(Durations durations, Tally tally) {
      return new Quantiles(
          rounded(durations.minutes(tally, 0.5)), rounded(durations.minutes(tally, 0.9)));
    }

    private static @Nullable Double rounded(OptionalDouble minutes) {
      return minutes.isEmpty() ? null : Math.round(minutes.getAsDouble() * 1_000) / 1_000.0;
    }
  }

  static Summary of(Tally tally, long overdue, Instant asOf) {
    var confirmed = tally.of(Counter.CONFIRMED);
    var realisable = tally.of(Counter.REALISABLE);
    return new Summary(
        tally.of(Counter.SUBMITTED),
        tally.of(Counter.PUBLISHED),
        tally.of(Counter.OPEN),
        tally.of(Counter.CLAIMED),
        tally.of(Counter.IN_PROGRESS),
        tally.of(Counter.FULFILLED),
        confirmed,
        tally.of(Counter.WITHDRAWN),
        tally.of(Counter.MERGED),
        tally.of(Counter.RETURNED),
        tally.of(Counter.ESCALATED),
        overdue,
        rate(confirmed, realisable),
        rate(tally.of(Counter.RESPONDED), realisable),
        rate(tally.of(Counter.FULFILLED) + confirmed, realisable),
        rate(tally.of(Counter.ON_TIME), confirmed + overdue),
        rate(tally.of(Counter.SATISFIED), tally.of(Counter.RATED)),
        Quantiles.of(Durations.TO_CLAIM, tally),
        Quantiles.of(Durations.TO_CONFIRM, tally),
        asOf);
  }

  /** Whether it says the same, whenever it was asked. */
  boolean saysTheSameAs(Summary other) {
    return asOf(other.asOf).equals(other);
  }

  private Summary asOf(Instant moment) {
    return new Summary(
        submitted,
        published,
        open,
        claimed,
        inProgress,
        fulfilled,
        confirmed,
        withdrawn,
        merged,
        returned,
        escalated,
        overdue,
        realisationRate,
        responseRate,
        resolutionRate,
        onTimeRate,
        satisfaction,
        timeToClaim,
        timeToConfirm,
        moment);
  }

  private static @Nullable Double rate(long part, long whole) {
    return whole == 0 ? null : (double) part / whole;
  }
}
