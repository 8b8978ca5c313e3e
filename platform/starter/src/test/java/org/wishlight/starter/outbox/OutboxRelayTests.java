package org.wishlight.starter.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class OutboxRelayTests {

  @Test
  void savesTheNewestPositionHoweverSlowlyTheOneBeforeIsSaved() {
    List<Long> saved = new ArrayList<>();

    StepVerifier.withVirtualTime(
            () ->
                OutboxRelay.savedNowAndThen(
                    Flux.interval(Duration.ofMillis(10)).take(1_000),
                    position ->
                        Mono.delay(Duration.ofSeconds(2))
                            .doOnNext(late -> saved.add(position))
                            .then()))
        .thenAwait(Duration.ofMinutes(1))
        .expectComplete()
        .verify(Duration.ofSeconds(10));

    assertThat(saved).isSorted().endsWith(999L).hasSizeLessThan(10);
  }
}
