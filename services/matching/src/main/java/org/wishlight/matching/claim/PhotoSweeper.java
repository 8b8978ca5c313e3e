package org.wishlight.matching.claim;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wishlight.matching.photo.Photos;
import org.wishlight.matching.photo.Photos.Unnamed;
import org.wishlight.matching.wall.Evidence;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Removes photos that no claimant has shown within a day. */
@Component
class PhotoSweeper {
  private static final Duration PATIENCE = Duration.ofDays(1);

  private final Photos photos;
  private final Evidence evidence;
  private final Clock clock;

  PhotoSweeper(Photos photos, Evidence evidence, Clock clock) {
    this.photos = photos;
    this.evidence = evidence;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${wishlight.photos.sweep-every:10m}")
  Mono<Void> sweep() {
    return Flux.defer(() -> photos.unnamedBefore(clock.instant().minus(PATIENCE)))
        .concatMap(this::settle)
        .then();
  }

  private Mono<Void> settle(Unnamed photo) {
    return evidence
        .drop(photo.metadata().wish(), photo.id())
        .flatMap(shown -> shown ? photos.name(List.of(photo.id())) : photos.remove(photo.id()));
  }
}
