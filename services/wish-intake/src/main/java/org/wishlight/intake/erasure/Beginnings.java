package org.wishlight.intake.erasure;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.WishEvent;
import org.wishlight.intake.wish.PersonsWishes;
import org.wishlight.intake.wish.WishDocument;
import org.wishlight.starter.observability.Restored;
import org.wishlight.starter.outbox.EventRecorder;
import org.wishlight.starter.outbox.HistoryEntry;
import org.wishlight.starter.outbox.Story;
import reactor.core.publisher.Mono;

/**
 * The one write with which an erasure begins: it holds the proof, the word to all others and, made
 * of it, the tombstone.
 */
@Component
class Beginnings {
  private final ErasedPeople people;
  private final PersonsWishes wishes;
  private final EventRecorder recorder;
  private final Clock clock;

  Beginnings(ErasedPeople people, PersonsWishes wishes, EventRecorder recorder, Clock clock) {
    this.people = people;
    this.wishes = wishes;
    this.recorder = recorder;
    this.clock = clock;
  }

  /** Fails with a DuplicateKeyException if somebody else was faster. */
  Mono<ErasedPerson> first(WishDocument newest, String by) {
    var place = new Story(newest.person(), newest.office(), newest.neighborhood());
    return Restored.defer(() -> drawn(place, 1, by)).flatMap(people::insert);
  }

  /** Of a person who came back; empty if somebody else was faster. */
  Mono<ErasedPerson> again(ErasedPerson before, String by) {
    var place = new Story(before.id(), before.office(), before.neighborhood());
    return Restored.defer(() -> drawn(place, before.version() + 1, by))
        .flatMap(now -> people.again(before, now, now.history().getFirst()));
  }

  private Mono<ErasedPerson> drawn(Story place, long version, String by) {
    var now = clock.instant().truncatedTo(MILLIS);
    var person = place.subject();
    var entry = recorder.entry(place, version, new WishEvent.PersonErased(person), by, now);
    return wishes
        .end(person, now)
        .flatMap(
            end -> wishes.count(person, end).map(count -> drawn(place, entry, by, end, count)));
  }

  private static ErasedPerson drawn(
      Story place, HistoryEntry entry, String by, String end, long count) {
    return new ErasedPerson(
        place.subject(),
        place.office(),
        place.neighborhood(),
        entry.time(),
        by,
        end,
        count,
        Map.of(),
        true,
        entry.version(),
        List.of(entry));
  }
}
