package org.wishlight.statistics.counting;

import org.springframework.stereotype.Component;
import org.wishlight.starter.listening.EventBatch;
import reactor.core.publisher.Mono;

/** Hears wish-events and match-events: the story of every wish, in runs of one partition. */
@Component
class StoriesListener {
  private final Counting counting;

  StoriesListener(Counting counting) {
    this.counting = counting;
  }

  Mono<Void> on(EventBatch batch) {
    return counting.count(batch);
  }
}
