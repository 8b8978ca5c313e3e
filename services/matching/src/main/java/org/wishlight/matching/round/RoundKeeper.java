package org.wishlight.matching.round;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Holds rounds wherever they are due; one after the other on each replica. */
@Component
@ConditionalOnBooleanProperty(name = "wishlight.rounds.enabled", matchIfMissing = true)
class RoundKeeper {
  private static final Logger log = LoggerFactory.getLogger(RoundKeeper.class);

  private final Areas areas;
  private final Schedule schedule;
  private final Rounds rounds;

  RoundKeeper(Areas areas, Schedule schedule, Rounds rounds) {
    this.areas = areas;
    this.schedule = schedule;
    this.rounds = rounds;
  }

  @Scheduled(fixedDelayString = "${wishlight.rounds.look-every:10s}")
  Mono<Void> look() {
    return Mono.defer(() -> schedule.take(areas.waiting()).concatMap(this::hold).then());
  }

  /** One area's failure is no reason to leave the others out; it has its next round. */
  private Mono<Integer> hold(Area area) {
    return rounds
        .hold(area)
        .onErrorResume(
            RuntimeException.class,
            failure -> {
              log.error("The round of {} fails", area.id(), failure);
              return Mono.empty();
            });
  }
}
