package org.wishlight.notification.notice;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.Envelope;
import org.wishlight.notification.wish.WishTexts;
import org.wishlight.starter.listening.EventBatch;
import reactor.core.publisher.Mono;

/**
 * Hears wish-events and match-events. No version is compared here and a gap stops nothing: a notice
 * tells of one event alone, and its id keeps it from being told twice, in whatever order events
 * come. A wish that is missing one event is still worth being told about.
 *
 * <p>Two statements for a batch: how the wishes begin, and then the notices. Not side by side,
 * since who watches an inbox sees a notice the moment it is written, and it must name the wish.
 */
@Component
class HappeningsListener {
  private final WishTexts wishes;
  private final Telling telling;

  HappeningsListener(WishTexts wishes, Telling telling) {
    this.wishes = wishes;
    this.telling = telling;
  }

  Mono<Void> on(EventBatch batch) {
    List<Envelope<?>> events =
        batch.events().stream().<Envelope<?>>map(received -> received.event()).toList();
    return wishes.remember(events).then(Mono.defer(() -> telling.tell(events)));
  }
}
