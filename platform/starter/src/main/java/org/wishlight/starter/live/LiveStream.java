package org.wishlight.starter.live;

import java.time.Duration;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;

/** Server-sent events that proxies keep open by a comment now and then; over when they are. */
public final class LiveStream {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private LiveStream() {}

  public static <T> Flux<ServerSentEvent<T>> of(Flux<ServerSentEvent<T>> events) {
    return events.publish(
        shared ->
            shared.mergeWith(LiveStream.<T>heartbeats().takeUntilOther(shared.ignoreElements())));
  }

  private static <T> Flux<ServerSentEvent<T>> heartbeats() {
    return Flux.interval(Duration.ZERO, HEARTBEAT)
        .onBackpressureDrop()
        .map(beat -> ServerSentEvent.<T>builder().comment("alive").build());
  }
}
