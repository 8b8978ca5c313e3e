package org.wishlight.matching;

import java.util.Map;
import java.util.function.Supplier;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/** Reads and decides anew where somebody else was faster, a few times. */
public final class Attempts {
  private static final int MOST = 8;

  private Attempts() {}

  /**
   * @param attempt empty if the document has moved on meanwhile
   */
  public static <T> Mono<T> at(String id, Supplier<Mono<T>> attempt) {
    return Mono.defer(attempt)
        .repeatWhenEmpty(again -> again.take(MOST))
        .switchIfEmpty(Mono.error(() -> Refusal.conflict("moved-on", Map.of("id", id))));
  }
}
