package org.wishlight.matching.deadline;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.WishStatus;
import org.wishlight.matching.wall.Wall;
import org.wishlight.matching.wall.WallDocument;
import org.wishlight.matching.wall.WallSteps;
import org.wishlight.matching.wall.domain.Promises;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks wider circles, and in the end the office, when nobody has taken a wish in time. Any replica
 * may do it: whoever is second finds the wish moved on.
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
    return Flux.defer(this::due).flatMap(this::widen, SIDE_BY_SIDE).then();
  }

  private Flux<WallDocument> due() {
    var due = where("status").is(WishStatus.PUBLISHED).and("nextActionAt").lte(clock.instant());
    return wall.soonest(due, MOST);
  }

  private Mono<WallDocument> widen(WallDocument seen) {
    var step = seen.entry().widen(clock.instant(), promises);
    return steps.take(seen, step, changes -> {}, null).doOnNext(taken -> missed(seen.circle()));
  }

  private void missed(Circle circle) {
    var deadline = circle == Circle.ALL ? Circle.OFFICE : circle;
    meters.counter("wishlight.deadlines.missed", "deadline", deadline.name()).increment();
  }
}
