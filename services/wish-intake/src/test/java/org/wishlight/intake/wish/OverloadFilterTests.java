package org.wishlight.intake.wish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.wishlight.starter.web.Refusal;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class OverloadFilterTests {
  private final AtomicBoolean queueIsFull = new AtomicBoolean();
  private final OverloadFilter filter = new OverloadFilter(queueIsFull::get);

  @Test
  void refusesWhatIsTooMuchAtOnceUntilSomethingIsDone() {
    var underWay = new ArrayList<Disposable>();
    for (var n = 0; n < OverloadFilter.MOST_UNDER_WAY; n++) {
      underWay.add(filing(Mono.never()).subscribe());
    }

    StepVerifier.create(filing(Mono.empty())).verifyError(Refusal.class);
    underWay.getFirst().dispose();
    StepVerifier.create(filing(Mono.empty())).verifyComplete();
    StepVerifier.create(filing(Mono.error(new IllegalStateException()))).verifyError();
    StepVerifier.create(filing(Mono.empty())).verifyComplete();
  }

  @Test
  void refusesWhileTheQueueIsFull() {
    queueIsFull.set(true);

    StepVerifier.create(filing(Mono.empty()))
        .verifyErrorSatisfies(
            refused -> assertThat(((Refusal) refused).status().value()).isEqualTo(503));
    StepVerifier.create(through(MockServerHttpRequest.get("/api/v1/wishes").build()))
        .verifyComplete();
  }

  private Mono<Void> filing(Mono<Void> work) {
    var request = MockServerHttpRequest.post("/api/v1/wishes").build();
    return filter.filter(MockServerWebExchange.from(request), exchange -> work);
  }

  private Mono<Void> through(MockServerHttpRequest request) {
    return filter.filter(MockServerWebExchange.from(request), exchange -> Mono.empty());
  }
}
