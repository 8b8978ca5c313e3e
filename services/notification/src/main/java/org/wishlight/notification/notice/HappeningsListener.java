package org.wishlight.notification.notice;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.WishEvent.PersonErased;
import org.wishlight.notification.erasure.Erasing;
import org.wishlight.notification.erasure.Erasure;
import org.wishlight.notification.notice.domain.Forgotten;
import org.wishlight.notification.wish.WishTexts;
import org.wishlight.starter.listening.EventBatch;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Hears wish-events and match-events. No version is compared here and a gap stops nothing: a notice
 * tells of one event alone, and its id keeps it from being told twice, in whatever order events
 * come. A wish that is missing one event is still worth being told about.
 *
 * <p>Two statements for a batch: how the wishes begin, and then the notices. Not side by side,
 * since who watches an inbox sees a notice the moment it is written, and it must name the wish.
 * Whoever is to be forgotten is forgotten first: what else the batch has of them is late.
 */
@Component
class HappeningsListener {
  private final Erasing erasing;
  private final Remembering remembering;
  private final WishTexts wishes;
  private final Telling telling;
  private final List<Hearing> others;

  HappeningsListener(
      Erasing erasing,
      Remembering remembering,
      WishTexts wishes,
      Telling telling,
      List<Hearing> others) {
    this.erasing = erasing;
    this.remembering = remembering;
    this.wishes = wishes;
    this.telling = telling;
    this.others = others;
  }

  Mono<Void> on(EventBatch batch) {
    List<Envelope<?>> events =
        batch.events().stream().<Envelope<?>>map(received -> received.event()).toList();
    return erase(events)
        .then(Mono.defer(() -> remembering.of(events)))
        .flatMap(forgotten -> tell(events, forgotten));
  }

  private Mono<Void> tell(List<Envelope<?>> events, Forgotten forgotten) {
    return wishes
        .remember(events, forgotten::includesTheWishOf)
        .then(Mono.defer(() -> telling.tell(events, forgotten)))
        .then(Mono.defer(() -> passOn(events)))
        .then(Mono.defer(() -> remembering.check(events, forgotten)));
  }

  private Mono<Void> passOn(List<Envelope<?>> events) {
    return Flux.fromIterable(others).concatMap(other -> other.hear(events)).then();
  }

  private Mono<Void> erase(List<Envelope<?>> events) {
    return Flux.fromIterable(events)
        .filter(event -> event.event() instanceof PersonErased)
        .concatMap(event -> erasing.erase(erasure(event)))
        .then();
  }

  private static Erasure erasure(Envelope<?> event) {
    return new Erasure(
        event.id(),
        event.subject(),
        event.time(),
        event.actor(),
        event.office(),
        event.neighborhood());
  }
}
