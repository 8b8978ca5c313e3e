package org.wishlight.starter.listening;

import reactor.core.publisher.Mono;

/** What a service does about a run of events at once; called again with parts or all of it. */
@FunctionalInterface
public interface EventBatchHandler {
  Mono<Void> on(EventBatch batch);
}
