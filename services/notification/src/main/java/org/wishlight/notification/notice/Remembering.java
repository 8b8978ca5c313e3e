package org.wishlight.notification.notice;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.Envelope;
import org.wishlight.notification.contact.ContactBook;
import org.wishlight.notification.erasure.Erased;
import org.wishlight.notification.erasure.Erasing;
import org.wishlight.notification.notice.domain.Concerned;
import org.wishlight.notification.notice.domain.Forgotten;
import org.wishlight.notification.wish.ForgottenWishes;
import reactor.core.publisher.Mono;

/**
 * Knows who of those in a batch was erased. Looks twice: whoever is erased between the first look
 * and the last write is forgotten once more.
 */
@Component
class Remembering {
  private final Erased erased;
  private final Erasing erasing;
  private final ForgottenWishes wishes;
  private final ContactBook contacts;

  Remembering(Erased erased, Erasing erasing, ForgottenWishes wishes, ContactBook contacts) {
    this.erased = erased;
    this.erasing = erasing;
    this.wishes = wishes;
    this.contacts = contacts;
  }

  Mono<Forgotten> of(List<Envelope<?>> events) {
    return erased.among(persons(events)).flatMap(found -> of(events, found));
  }

  Mono<Void> check(List<Envelope<?>> events, Forgotten before) {
    return erased.among(persons(events)).flatMap(now -> erasing.forgetAgain(since(before, now)));
  }

  private Mono<Forgotten> of(List<Envelope<?>> events, Map<String, Instant> found) {
    return found.isEmpty()
        ? Mono.just(Forgotten.NOBODY)
        : Mono.zip(
            wishes.among(events.stream().map(Envelope::subject).distinct().toList()),
            contacts.known(found.keySet()),
            (gone, back) -> new Forgotten(found, gone, back));
  }

  private static Map<String, Instant> since(Forgotten before, Map<String, Instant> now) {
    var since = new HashMap<>(now);
    since.entrySet().removeAll(before.erased().entrySet());
    return since;
  }

  private static Set<String> persons(List<Envelope<?>> events) {
    return events.stream()
        .flatMap(event -> Concerned.by(event).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
