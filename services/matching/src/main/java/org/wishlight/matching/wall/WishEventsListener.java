package org.wishlight.matching.wall;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.WishEvent;
import org.wishlight.contracts.WishEvent.PersonErased;
import org.wishlight.contracts.WishEvent.Published;
import org.wishlight.contracts.WishEvent.Submitted;
import org.wishlight.matching.person.Erasure;
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
  private final Forgetting forgetting;

  WishEventsListener(
      Beginnings beginnings, Posting posting, Following following, Forgetting forgetting) {
    this.beginnings = beginnings;
    this.posting = posting;
    this.following = following;
    this.forgetting = forgetting;
  }

  /** A person is forgotten behind what came before, and before what comes behind. */
  Mono<Void> on(EventBatch batch) {
    return Flux.fromIterable(batch.events())
        .<Envelope<?>>map(Received::event)
        .bufferUntilChanged(WishEventsListener::isAboutAPerson)
        .concatMap(run -> isAboutAPerson(run.getFirst()) ? forget(run) : onWishes(run))
        .then();
  }

  private static boolean isAboutAPerson(Envelope<?> envelope) {
    return envelope.event() instanceof PersonErased;
  }

  private Mono<Void> forget(List<Envelope<?>> erasures) {
    return Flux.fromIterable(erasures)
        .concatMap(erasure -> forgetting.forget(Erasure.told(erasure)))
        .then();
  }

  private Mono<Void> onWishes(List<Envelope<?>> events) {
    return beginnings
        .begin(byWish(events))
        .flatMapIterable(stories -> stories)
        .flatMap(story -> Flux.fromIterable(story).concatMap(this::on).then(), SIDE_BY_SIDE)
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

  private static List<List<Envelope<?>>> byWish(List<Envelope<?>> events) {
    var stories =
        events.stream()
            .collect(
                Collectors.groupingBy(Envelope::subject, LinkedHashMap::new, Collectors.toList()));
    return List.copyOf(stories.values());
  }
}
