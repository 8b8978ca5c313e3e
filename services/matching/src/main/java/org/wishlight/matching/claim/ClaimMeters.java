package org.wishlight.matching.claim;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/** Counts how claims end: granted, or refused and why. */
@Component
class ClaimMeters {
  private final MeterRegistry meters;

  ClaimMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  <T> Mono<T> counted(Mono<T> claim) {
    return claim
        .doOnNext(granted -> count("granted"))
        .doOnError(Refusal.class, refusal -> count(refusal.problem()));
  }

  private void count(String result) {
    meters.counter("wishlight.claims", "result", result).increment();
  }
}
