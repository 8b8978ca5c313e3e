package org.wishlight.matching.volunteer;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.MatchEvent.VolunteerRegistered;
import org.wishlight.matching.Created;
import org.wishlight.matching.place.Places;
import org.wishlight.starter.access.Tenancy;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.outbox.EventRecorder;
import org.wishlight.starter.outbox.HistoryEntry;
import org.wishlight.starter.privacy.Seal;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.IdempotencyKey;
import org.wishlight.starter.web.IdempotencyKey.Request;
import org.wishlight.starter.web.InvalidRequest;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes somebody a volunteer, with what they offer, in one write. */
@Component
class Registering {
  private final Volunteers volunteers;
  private final Places places;
  private final ServedPlaces served;
  private final Seal seal;
  private final EventRecorder recorder;
  private final Clock clock;

  Registering(
      Volunteers volunteers,
      Places places,
      ServedPlaces served,
      Seal seal,
      EventRecorder recorder,
      Clock clock) {
    this.volunteers = volunteers;
    this.places = places;
    this.served = served;
    this.seal = seal;
    this.recorder = recorder;
    this.clock = clock;
  }

  Mono<Created<VolunteerView>> register(
      RegistrationRequest asked, Caller caller, Optional<IdempotencyKey> key) {
    var request = key.map(given -> given.asking(asked)).orElse(null);
    return officeOf(asked)
        .doOnNext(office -> checkReaches(caller, office, asked.neighborhood()))
        .map(office -> volunteer(asked, office, caller, request))
        .flatMap(volunteers::insert)
        .map(inserted -> Created.now(VolunteerView.of(inserted), inserted.version()))
        .onErrorResume(DuplicateKeyException.class, known -> known(request, caller, known));
  }

  private Mono<String> officeOf(RegistrationRequest asked) {
    var faults = served.faults(asked.served());
    var own = places.officeOf(asked.neighborhood());
    return own.map(office -> List.<FieldFault>of())
        .defaultIfEmpty(List.of(ServedPlaces.unknown("neighborhood")))
        .flatMapMany(Flux::fromIterable)
        .concatWith(faults)
        .collectList()
        .flatMap(all -> all.isEmpty() ? own : Mono.error(InvalidRequest.unfit(all)));
  }

  private static void checkReaches(Caller caller, String office, String neighborhood) {
    if (!caller.reach().covers(office, neighborhood)) {
      throw Tenancy.outOfReach("neighborhood", neighborhood);
    }
  }

  private Volunteer volunteer(
      RegistrationRequest asked, String office, Caller caller, @Nullable Request request) {
    var id = newId();
    var offers = asked.offered().stream().map(offer -> offer.as(newId())).toList();
    var person = asked.person();
    var volunteer =
        new Volunteer(
            id,
            1 + offers.size(),
            MaskedName.of(asked.type(), person.name()),
            asked.type(),
            office,
            asked.neighborhood(),
            asked.places(),
            asked.served(),
            offers,
            Volunteer.Status.ACTIVE,
            List.of(),
            asked.weeklyCapacity(),
            List.of(),
            asked.times(),
            null,
            SealedPerson.of(id, person, seal),
            caller.reach().isOwnOnly() ? caller.id() : null,
            request,
            null,
            List.of(),
            null,
            List.of());
    return volunteer.registered(history(volunteer, caller.id(), clock.instant()));
  }

  private List<HistoryEntry> history(Volunteer volunteer, String actor, Instant now) {
    var entries = new ArrayList<HistoryEntry>();
    var registered =
        new VolunteerRegistered(volunteer.type(), volunteer.capacity(), volunteer.serves());
    entries.add(recorder.entry(volunteer.story(volunteer.id()), 1, registered, actor, now));
    for (var offer : volunteer.offers()) {
      var story = volunteer.story(offer.id());
      entries.add(recorder.entry(story, 1, offer.made(volunteer.id()), actor, now));
    }
    return entries;
  }

  /** The key was used before, or the account is registered: both are unique in the database. */
  private Mono<Created<VolunteerView>> known(
      @Nullable Request request, Caller caller, DuplicateKeyException known) {
    return Mono.justOrEmpty(request)
        .flatMap(repeated -> volunteers.ofRequest(repeated.key()).map(v -> v.answerAgain(repeated)))
        .switchIfEmpty(
            volunteers
                .ofAccount(caller.id())
                .flatMap(
                    registered ->
                        Mono.error(
                            Refusal.conflict(
                                "already-registered", Map.of("volunteer", registered.id())))))
        .switchIfEmpty(Mono.error(known));
  }

  private static String newId() {
    return UuidCreator.getTimeOrderedEpoch().toString();
  }
}
