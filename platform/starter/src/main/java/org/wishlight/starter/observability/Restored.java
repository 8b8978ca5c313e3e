package org.wishlight.starter.observability;

import io.micrometer.context.ContextSnapshotFactory;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/**
 * What the subscriber's context holds (its trace, the wish of its log lines) as thread locals, just
 * where something is recorded or logged: at every step of a pipeline it costs more than the step.
 */
public final class Restored {
  private static final ContextSnapshotFactory SNAPSHOTS = ContextSnapshotFactory.builder().build();

  private Restored() {}

  /** They hold while {@code next} is asked, not while what it answers is at work. */
  public static <T> Mono<T> defer(Supplier<Mono<T>> next) {
    return Mono.deferContextual(
        context -> {
          try (var _ = SNAPSHOTS.setThreadLocalsFrom(context)) {
            return next.get();
          }
        });
  }
}
