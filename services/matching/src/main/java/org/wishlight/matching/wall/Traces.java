package org.wishlight.matching.wall;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.matching.Attempts;
import org.wishlight.matching.person.Blank;
import org.wishlight.matching.person.Erasure;
import org.wishlight.matching.person.StoredEvents;
import org.wishlight.matching.photo.Photos;
import org.wishlight.matching.sense.Senses;
import reactor.core.publisher.Mono;

/**
 * What persons have left on the wall: removed from the documents and from the events stored in
 * them, each document in one write. No event is pushed, so none is sent again; the version grows,
 * so that whoever looks on is shown it and whoever has read it before must read again.
 */
@Component
class Traces {
  private final Wall wall;
  private final Photos photos;
  private final Senses senses;

  Traces(Wall wall, Photos photos, Senses senses) {
    this.wall = wall;
    this.photos = photos;
    this.senses = senses;
  }

  /**
   * Of a wisher.
   *
   * @return how many wishes this erasure has touched, now or when it was tried before
   */
  Mono<Long> removeWisher(Erasure erasure) {
    var own = where("wisher").is(erasure.person()).and("office").is(erasure.office());
    var touched = new Criteria().andOperator(own, where("forgotten").is(erasure.version()));
    return wall.list(new Criteria().andOperator(own, saidBefore(erasure)), 0)
        .concatMap(wish -> removeWisher(wish.id(), erasure))
        .thenMany(wall.list(touched, 0))
        .map(WallDocument::id)
        .collectList()
        .flatMap(senses::forget)
        .then(Mono.defer(() -> wall.count(touched)));
  }

  /**
   * Of a claimant.
   *
   * @param accounts theirs
   */
  Mono<Void> removeVolunteer(String volunteer, Collection<String> accounts) {
    return wall.ofVolunteer(volunteer)
        .concatMap(wish -> change(wish.id(), seen -> withoutVolunteer(seen, volunteer, accounts)))
        .then();
  }

  private static Criteria saidBefore(Erasure erasure) {
    return where("forgotten").exists(false).and("filedAt").not().gt(erasure.at());
  }

  /** The photos first, so that none is left behind if this is interrupted, or comes meanwhile. */
  private Mono<Boolean> removeWisher(String wish, Erasure erasure) {
    return Attempts.at(
        wish,
        () ->
            wall.find(wish)
                .delayUntil(seen -> photos.removeOf(seen.id()))
                .flatMap(seen -> wall.updateUnmoved(seen, withoutWisher(seen, erasure))));
  }

  private Mono<Boolean> change(String wish, Function<WallDocument, Update> change) {
    return Attempts.at(
        wish, () -> wall.find(wish).flatMap(seen -> wall.updateUnmoved(seen, change.apply(seen))));
  }

  private static Update withoutWisher(WallDocument seen, Erasure erasure) {
    var update =
        new Update()
            .set("wish", Blank.of(seen.wish()))
            .set("forgotten", erasure.version())
            .unset("account")
            .unset("outcome.feedback.comment")
            .unset("outcome.photos")
            .unset("outcome.report.photos");
    withoutReport(update);
    var events = new StoredEvents(seen.history());
    events.each(
        StoredEvents.with("reason"), event -> update.set(event + ".data.reason", Blank.TEXT));
    events.each(
        StoredEvents.by(accountOf(seen)), event -> update.set(event + ".actor", erasure.person()));
    return update;
  }

  private static Update withoutVolunteer(
      WallDocument seen, String volunteer, Collection<String> accounts) {
    var update = withoutReport(new Update());
    withoutAccount(seen, volunteer, update);
    withoutReasons(seen, volunteer, update);
    var events = new StoredEvents(seen.history());
    events.each(StoredEvents.by(accounts), event -> update.set(event + ".actor", volunteer));
    events.each(
        StoredEvents.by(accounts).and(StoredEvents.with("reason")),
        event -> update.set(event + ".data.reason", Blank.TEXT));
    events.each(
        event -> volunteer.equals(event.data().get("volunteer")),
        event -> update.unset(event + ".data.account"));
    return update;
  }

  private static Update withoutReport(Update update) {
    return update.unset("outcome.report.note").unset("outcome.report.remaining");
  }

  private static void withoutReasons(WallDocument seen, String volunteer, Update update) {
    IntStream.range(0, seen.proposed().size())
        .filter(place -> seen.proposed().get(place).volunteer().equals(volunteer))
        .filter(place -> seen.proposed().get(place).reason() != null)
        .forEach(place -> update.set("proposed." + place + ".reason", Blank.TEXT));
  }

  private static Collection<String> accountOf(WallDocument seen) {
    return seen.account() == null ? List.of() : List.of(seen.account());
  }

  private static void withoutAccount(WallDocument seen, String volunteer, Update update) {
    if (seen.claim() != null && seen.claim().volunteer().equals(volunteer)) {
      update.unset("claim.account");
    }
    IntStream.range(0, seen.ended().size())
        .filter(place -> seen.ended().get(place).volunteer().equals(volunteer))
        .forEach(place -> update.unset("ended." + place + ".account"));
  }
}
