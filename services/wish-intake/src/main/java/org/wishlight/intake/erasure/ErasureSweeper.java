package org.wishlight.intake.erasure;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finishes erasures that were cut off, on whichever replica. */
@Component
class ErasureSweeper {
  private final ErasedPeople people;
  private final Erasing erasing;

  ErasureSweeper(ErasedPeople people, Erasing erasing) {
    this.people = people;
    this.erasing = erasing;
  }

  @Scheduled(fixedDelayString = "${wishlight.erasures.sweep-every:5s}")
  Mono<Void> sweep() {
    return people.watched().concatMap(erasing::watch).then();
  }
}
