package org.wishlight.matching.claim;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.wishlight.matching.Created;
import org.wishlight.matching.wall.ClaimView;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/** Counts how claims end: granted, or refused and why. */
@Component
class ClaimMeters {
  private final MeterRegistry meters;

  ClaimMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  Mono<Created<ClaimView>> counted(Mono<Created<ClaimView>> claim) {
    return claim
        .doOnNext(created -> count(created.replayed() ? "replayed" : "granted"))
        .doOnError(Refusal.class, refusal -> count(refusal.problem()));
  }

  private void count(String result) {
    meters.counter("wishlight.claims", "result", result).increment();
  }
}
