package org.wishlight.statistics.counting;

import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * {@code POST} begins a recount unless one is running, {@code GET} tells how far the last one is.
 */
@Component
@Endpoint(id = "recount")
class RecountEndpoint {
  private static final Logger log = LoggerFactory.getLogger(RecountEndpoint.class);

  private final Recounting recounting;
  private final Recounts recounts;
  private final Clock clock;

  RecountEndpoint(Recounting recounting, Recounts recounts, Clock clock) {
    this.recounting = recounting;
    this.recounts = recounts;
    this.clock = clock;
  }

  @ReadOperation
  Mono<RecountState> last() {
    return recounts.last();
  }

  @WriteOperation
  Mono<RecountState> begin() {
    var begun = RecountState.begun(UUID.randomUUID().toString(), clock.instant());
    return recounts
        .begin(begun)
        .filter(first -> first)
        .doOnNext(_ -> Thread.ofVirtual().name("recount").start(() -> run(begun)))
        .then(recounts.last());
  }

  private void run(RecountState begun) {
    try {
      recounts.store(recounting.run(begun)).block();
    } catch (RuntimeException failure) {
      log.warn("A recount did not succeed, the figures stay as they are: {}", failure.toString());
      recounts.store(begun.failed(failure.toString(), clock.instant())).block();
    }
  }
}
