package org.wishlight.matching.volunteer;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.MatchEvent.VolunteerRetired;
import org.wishlight.matching.Attempts;
import org.wishlight.matching.person.Blank;
import org.wishlight.matching.person.Erasure;
import org.wishlight.matching.person.StoredEvents;
import reactor.core.publisher.Mono;

/**
 * Volunteers who are to be forgotten: first they take on nothing more, whatever they hold; in the
 * end nothing personal is left of them, not in their stored events either.
 */
@Component
public class Leaving {
  private final Volunteers volunteers;
  private final VolunteerChanges changes;

  Leaving(Volunteers volunteers, VolunteerChanges changes) {
    this.volunteers = volunteers;
    this.changes = changes;
  }

  /** Whoever of that office is meant, retired now; empty if it is no volunteer. */
  public Mono<Volunteer> retire(Erasure erasure) {
    return volunteers
        .find(erasure.person())
        .filter(found -> found.office().equals(erasure.office()))
        .flatMap(found -> Attempts.at(found.id(), () -> retired(found.id(), erasure)));
  }

  private Mono<Volunteer> retired(String id, Erasure erasure) {
    var update = new Update().set("status", Volunteer.Status.RETIRED);
    var event = new VolunteerRetired("erased");
    return volunteers
        .find(id)
        .flatMap(
            seen ->
                seen.status() == Volunteer.Status.RETIRED
                    ? Mono.just(seen)
                    : changes.say(seen, id, event, update, erasure.actor()));
  }

  /** Once; the new {@code erasure} is what tells the contacts. */
  public Mono<Void> erase(String id, Collection<String> accounts) {
    return Attempts.at(id, () -> volunteers.find(id).flatMap(seen -> erased(seen, accounts)))
        .then();
  }

  private Mono<Boolean> erased(Volunteer seen, Collection<String> accounts) {
    return seen.erasure() == null
        ? volunteers.updateUnmoved(seen, withoutPerson(seen, accounts))
        : Mono.just(true);
  }

  private static Update withoutPerson(Volunteer seen, Collection<String> accounts) {
    var update =
        new Update()
            .set("name", Blank.NAME)
            .set("answered", List.of())
            .set("erasure", Tombstone.of(seen))
            .unset("availableTimes")
            .unset("leave")
            .unset("person")
            .unset("account")
            .unset("request")
            .unset("answer");
    IntStream.range(0, seen.offers().size())
        .forEach(place -> update.set("offers." + place + ".text", Blank.TEXT));
    var events = new StoredEvents(seen.history());
    events.each(StoredEvents.with("text"), event -> update.set(event + ".data.text", Blank.TEXT));
    events.each(StoredEvents.by(accounts), event -> update.set(event + ".actor", seen.id()));
    return update;
  }
}
