package org.wishlight.matching.wall;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.WishEvent;
import org.wishlight.contracts.WishEvent.Published;
import org.wishlight.contracts.WishEvent.Submitted;
import org.wishlight.starter.listening.EventBatch;
import org.wishlight.starter.listening.EventBatch.Received;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Hears what wish-intake says: new wishes in one statement, then different wishes side by side,
 * each wish's events in order.
 */
@Component
class WishEventsListener {
  private static final int SIDE_BY_SIDE = 32;

  private final Beginnings beginnings;
  private final Posting posting;
  private final Following following;

  WishEventsListener(Beginnings beginnings, Posting posting, Following following) {
    this.beginnings = beginnings;
    this.posting = posting;
    this.following = following;
  }

  Mono<Void> on(EventBatch batch) {
    return beginnings
        .begin(byWish(batch))
        .flatMapIterable(stories -> stories)
        .flatMap(events -> Flux.fromIterable(events).concatMap(this::on).then(), SIDE_BY_SIDE)
        .then();
  }

  private Mono<Void> on(Envelope<?> envelope) {
    return switch (envelope.event()) {
      case Submitted submitted -> posting.submitted(envelope, submitted);
      case Published published -> posting.published(envelope, published);
      case WishEvent later -> following.follow(envelope, later);
      default -> Mono.empty();
    };
  }

  private static List<List<Envelope<?>>> byWish(EventBatch batch) {
    var stories =
        batch.events().stream()
            .<Envelope<?>>map(Received::event)
            .collect(
                Collectors.groupingBy(Envelope::subject, LinkedHashMap::new, Collectors.toList()));
    return List.copyOf(stories.values());
  }
}
