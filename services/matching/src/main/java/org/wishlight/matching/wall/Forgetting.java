package org.wishlight.matching.wall;

import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.MatchEvent.PersonForgotten;
import org.wishlight.matching.Attempts;
import org.wishlight.matching.person.Erasure;
import org.wishlight.matching.person.ForgottenPersons;
import org.wishlight.matching.sense.Senses;
import org.wishlight.matching.volunteer.Hold;
import org.wishlight.matching.volunteer.Leaving;
import org.wishlight.matching.volunteer.Offer;
import org.wishlight.matching.volunteer.Volunteer;
import org.wishlight.matching.volunteer.Volunteers;
import org.wishlight.matching.wall.domain.Promises;
import org.wishlight.matching.wall.domain.Proposal.Outcome;
import org.wishlight.matching.wall.domain.Step;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Forgets a person, as wisher and as volunteer; the figures stay. Every part may be done again, so
 * that an erasure that was interrupted is finished by its repeat.
 */
@Component
class Forgetting {
  private static final String REASON = "erased";

  private final Wall wall;
  private final WallSteps steps;
  private final ProposalSteps proposals;
  private final Senses senses;
  private final Traces traces;
  private final Leaving leaving;
  private final Volunteers volunteers;
  private final ForgottenPersons persons;
  private final Promises promises;
  private final Clock clock;

  Forgetting(
      Wall wall,
      WallSteps steps,
      ProposalSteps proposals,
      Senses senses,
      Traces traces,
      Leaving leaving,
      Volunteers volunteers,
      ForgottenPersons persons,
      Promises promises,
      Clock clock) {
    this.wall = wall;
    this.steps = steps;
    this.proposals = proposals;
    this.senses = senses;
    this.traces = traces;
    this.leaving = leaving;
    this.volunteers = volunteers;
    this.persons = persons;
    this.promises = promises;
    this.clock = clock;
  }

  Mono<Void> forget(Erasure erasure) {
    return persons
        .hasSeen(erasure)
        .filter(seen -> !seen)
        .flatMap(fresh -> forgetVolunteer(erasure))
        .flatMap(volunteer -> forgetWisher(erasure, volunteer))
        .flatMap(forgotten -> persons.say(erasure, forgotten));
  }

  private Mono<PersonForgotten> forgetWisher(Erasure erasure, boolean volunteer) {
    return traces
        .removeWisher(erasure)
        .map(wishes -> new PersonForgotten(Math.toIntExact(wishes), volunteer));
  }

  private Mono<Boolean> forgetVolunteer(Erasure erasure) {
    return leaving
        .retire(erasure)
        .delayUntil(volunteer -> letGo(volunteer, erasure))
        .delayUntil(volunteer -> declineAll(volunteer, erasure))
        .delayUntil(this::forgetOffers)
        .delayUntil(this::removeTraces)
        .hasElement();
  }

  private Mono<Void> letGo(Volunteer volunteer, Erasure erasure) {
    return Flux.fromIterable(volunteer.holding())
        .concatMap(hold -> letGo(volunteer, hold, erasure))
        .then();
  }

  /** An attempt that is on its way is fenced off; a wish that is held goes back to the wall. */
  private Mono<Void> letGo(Volunteer volunteer, Hold hold, Erasure erasure) {
    return wall.fenceOff(hold.wish(), hold.claim())
        .flatMap(
            notHeld ->
                notHeld
                    ? volunteers.free(volunteer.id(), hold.claim())
                    : steps
                        .take(hold.wish(), erasure.actor(), seen -> release(seen, hold), all -> {})
                        .then());
  }

  private Mono<Void> declineAll(Volunteer volunteer, Erasure erasure) {
    return wall.ofVolunteer(volunteer.id())
        .concatMap(wish -> Attempts.at(wish.id(), () -> decline(wish.id(), volunteer, erasure)))
        .then();
  }

  private Mono<WallDocument> decline(String wish, Volunteer volunteer, Erasure erasure) {
    return wall.get(wish)
        .flatMap(
            seen ->
                seen.proposal() == null || !seen.proposal().volunteer().equals(volunteer.id())
                    ? Mono.just(seen)
                    : proposals.end(
                        seen, seen.proposal(), Outcome.DECLINED, REASON, erasure.actor()));
  }

  private Mono<Void> forgetOffers(Volunteer volunteer) {
    return senses.forget(volunteer.offers().stream().map(Offer::id).toList());
  }

  /** What they have fulfilled waits for the resident's word all the same. */
  private Step release(WallDocument seen, Hold hold) {
    var claim = seen.claim();
    var isOpen = claim != null && claim.id().equals(hold.claim()) && claim.status().isUnderWay();
    return isOpen
        ? seen.entry().release(REASON, clock.instant(), promises)
        : Step.unchanged(seen.entry());
  }

  private Mono<Void> removeTraces(Volunteer volunteer) {
    return wall.ofVolunteer(volunteer.id())
        .flatMapIterable(entry -> entry.accountsOf(volunteer.id()))
        .concatWith(Flux.fromStream(() -> Stream.ofNullable(volunteer.account())))
        .distinct()
        .collectList()
        .flatMap(
            accounts ->
                traces
                    .removeVolunteer(volunteer.id(), accounts)
                    .then(Mono.defer(() -> leaving.erase(volunteer.id(), accounts))));
  }
}
