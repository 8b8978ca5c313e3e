package org.wishlight.starter.live;

import java.time.Clock;
import java.time.Duration;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.wishlight.starter.caller.CallerToken;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Server-sent events that proxies keep open by a comment now and then; over when they are, and when
 * the reader's token is: who may go on reading comes back with a new one.
 */
public final class LiveStream {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Clock CLOCK = Clock.systemUTC();

  private LiveStream() {}

  public static <T> Flux<ServerSentEvent<T>> of(Flux<ServerSentEvent<T>> events) {
    return events
        .publish(
            shared ->
                shared.mergeWith(
                    LiveStream.<T>heartbeats().takeUntilOther(shared.ignoreElements())))
        .takeUntilOther(endOfToken());
  }

  private static <T> Flux<ServerSentEvent<T>> heartbeats() {
    return Flux.interval(Duration.ZERO, HEARTBEAT)
        .onBackpressureDrop()
        .map(beat -> ServerSentEvent.<T>builder().comment("alive").build());
  }

  /** Never comes for whoever reads without one. */
  private static Mono<Long> endOfToken() {
    return ReactiveSecurityContextHolder.getContext()
        .mapNotNull(SecurityContext::getAuthentication)
        .ofType(CallerToken.class)
        .mapNotNull(token -> token.getCredentials().getExpiresAt())
        .flatMap(end -> Mono.delay(Duration.between(CLOCK.instant(), end)))
        .switchIfEmpty(Mono.never());
  }
}
