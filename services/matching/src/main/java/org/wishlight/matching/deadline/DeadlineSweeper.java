package org.wishlight.matching.deadline;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.MatchEvent.DeadlineMissed;
import org.wishlight.matching.wall.Wall;
import org.wishlight.matching.wall.WallDocument;
import org.wishlight.matching.wall.WallSteps;
import org.wishlight.matching.wall.domain.Promises;
import org.wishlight.matching.wall.domain.Step;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Warns before a promise is missed, and acts when it is. Any replica may do it, also after having
 * been away: whoever is second finds the wish moved on.
 */
@Component
class DeadlineSweeper {
  private static final int MOST = 500;
  private static final int SIDE_BY_SIDE = 8;

  private final Wall wall;
  private final WallSteps steps;
  private final Promises promises;
  private final Clock clock;
  private final MeterRegistry meters;

  DeadlineSweeper(
      Wall wall, WallSteps steps, Promises promises, Clock clock, MeterRegistry meters) {
    this.wall = wall;
    this.steps = steps;
    this.promises = promises;
    this.clock = clock;
    this.meters = meters;
  }

  @Scheduled(fixedDelayString = "${wishlight.deadlines.sweep-every:2s}")
  Mono<Void> sweep() {
    return Flux.concatDelayError(
            Flux.defer(this::due).flatMapDelayError(this::miss, SIDE_BY_SIDE, MOST),
            Flux.defer(this::near).flatMapDelayError(this::warn, SIDE_BY_SIDE, MOST))
        .then();
  }

  private Flux<WallDocument> due() {
    var due = where("status").in(WallDocument.OPEN).and("nextActionAt").lte(clock.instant());
    return wall.soonest(due, "nextActionAt", MOST);
  }

  private Flux<WallDocument> near() {
    var now = clock.instant();
    var near =
        where("watch.warnAt")
            .lte(now)
            .and("status")
            .in(WallDocument.OPEN)
            .and("nextActionAt")
            .gt(now);
    return wall.soonest(near, "watch.warnAt", MOST);
  }

  private Mono<WallDocument> miss(WallDocument seen) {
    var step = seen.entry().miss(clock.instant(), promises);
    return take(seen, step).doOnNext(taken -> count(step));
  }

  private Mono<WallDocument> warn(WallDocument seen) {
    return take(seen, seen.entry().warn(clock.instant()));
  }

  private Mono<WallDocument> take(WallDocument seen, Step step) {
    return steps.take(seen, step, changes -> {}, null);
  }

  private void count(Step step) {
    for (var event : step.events()) {
      if (event instanceof DeadlineMissed missed) {
        meters
            .counter("wishlight.deadlines.missed", "deadline", missed.deadline().name())
            .increment();
      }
    }
  }
}
