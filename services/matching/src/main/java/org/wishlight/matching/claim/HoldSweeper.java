package org.wishlight.matching.claim;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wishlight.matching.volunteer.StaleHolds;
import org.wishlight.matching.volunteer.StaleHolds.Held;
import org.wishlight.matching.volunteer.Volunteers;
import org.wishlight.matching.wall.Wall;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gives back places whose attempt was killed between reserving and taking, or whose claim has
 * ended. The wish is fenced off first, so that an attempt that was only asleep cannot take it
 * afterwards.
 */
@Component
class HoldSweeper {
  private static final Logger log = LoggerFactory.getLogger(HoldSweeper.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final StaleHolds stale;
  private final Volunteers volunteers;
  private final Wall wall;
  private final Clock clock;

  HoldSweeper(StaleHolds stale, Volunteers volunteers, Wall wall, Clock clock) {
    this.stale = stale;
    this.volunteers = volunteers;
    this.wall = wall;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${wishlight.holds.sweep-every:30s}")
  Mono<Void> sweep() {
    return Flux.defer(() -> stale.before(clock.instant().minus(PATIENCE)))
        .concatMap(this::free)
        .then();
  }

  private Mono<Void> free(Held held) {
    var claim = held.hold().claim();
    return wall.fenceOff(held.hold().wish(), claim)
        .filter(notHeld -> notHeld)
        .doOnNext(notHeld -> log.info("Frees a place of {}", held.volunteer()))
        .flatMap(notHeld -> wall.hasBegun(claim))
        .flatMap(
            begun ->
                begun
                    ? volunteers.free(held.volunteer(), claim)
                    : volunteers.giveUp(held.volunteer(), claim));
  }
}
