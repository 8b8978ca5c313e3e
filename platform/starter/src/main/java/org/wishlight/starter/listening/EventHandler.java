package org.wishlight.starter.listening;

import org.wishlight.contracts.Envelope;
import reactor.core.publisher.Mono;

/**
 * What a service does about one event. Called again with the same event after failures, rebalances
 * and replays, so doing it twice must change nothing; events of one subject come in order.
 */
@FunctionalInterface
public interface EventHandler {
  Mono<Void> on(Envelope<?> event);
}
