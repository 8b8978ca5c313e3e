package org.wishlight.statistics.figures;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.wishlight.starter.live.LiveChanges;
import org.wishlight.statistics.counting.Fence;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Summaries as they change. All readers of one scope share one reading of it, which follows the
 * fences (whichever replica moves them) and, because wishes become overdue by themselves, the
 * clock.
 */
@Component
class LiveSummaries {
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);

  private final Figures figures;
  private final LiveChanges<Fence> fences;
  private final Map<Scope, Flux<Summary>> shared = new ConcurrentHashMap<>();

  LiveSummaries(Figures figures, LiveChanges<Fence> fences) {
    this.figures = figures;
    this.fences = fences;
  }

  /** The present one at once, then each that says something new, at most two per second. */
  Flux<Summary> of(Scope scope) {
    return Flux.defer(() -> shared.computeIfAbsent(scope, this::share));
  }

  private Flux<Summary> share(Scope scope) {
    return reasons()
        .concatMap(_ -> figures.summary(scope).concatWith(pause()), 0)
        .distinctUntilChanged(summary -> summary, Summary::saysTheSameAs)
        .doFinally(_ -> shared.remove(scope))
        .replay(1)
        .refCount();
  }

  /** Reasons to look: now, counted events, time. While one is followed the others become one. */
  private Flux<Object> reasons() {
    return Flux.<Object>merge(
            Mono.just(LOOK_AGAIN), fences.changes(), Flux.interval(LOOK_AGAIN).onBackpressureDrop())
        .onBackpressureLatest();
  }

  private static Mono<Summary> pause() {
    return Mono.delay(PAUSE).then(Mono.empty());
  }
}
