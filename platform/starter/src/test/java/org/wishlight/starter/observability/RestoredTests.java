package org.wishlight.starter.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.context.ContextRegistry;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class RestoredTests {
  private static final ThreadLocal<String> NOTE = new ThreadLocal<>();

  static {
    ContextRegistry.getInstance().registerThreadLocalAccessor("restored-tests", NOTE);
  }

  @Test
  void knowsOnAnyThreadWhatTheSubscriberKnows() {
    var known =
        Mono.just(1)
            .publishOn(Schedulers.single())
            .flatMap(one -> Restored.defer(() -> Mono.justOrEmpty(NOTE.get())))
            .contextWrite(context -> context.put("restored-tests", "here"));

    assertThat(known.block()).isEqualTo("here");
  }

  @Test
  void leavesNothingBehind() {
    var left =
        Mono.just(1)
            .publishOn(Schedulers.single())
            .flatMap(one -> Restored.defer(() -> Mono.just(one)))
            .contextWrite(context -> context.put("restored-tests", "here"))
            .map(one -> String.valueOf(NOTE.get()));

    assertThat(left.block()).isEqualTo("null");
  }
}
