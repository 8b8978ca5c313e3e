package org.wishlight.starter.live;

import java.time.Duration;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;

/** Server-sent events that proxies keep open: a comment whenever nothing happens. */
public final class LiveStream {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private LiveStream() {}

  public static <T> Flux<ServerSentEvent<T>> of(Flux<ServerSentEvent<T>> events) {
    return events.mergeWith(
        Flux.interval(Duration.ZERO, HEARTBEAT)
            .onBackpressureDrop()
            .map(beat -> ServerSentEvent.<T>builder().comment("alive").build()));
  }
}
