package org.wishlight.matching.volunteer;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.MatchEvent.OfferWithdrawn;
import org.wishlight.matching.Created;
import org.wishlight.matching.volunteer.Volunteer.AnsweredOffer;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.IdempotencyKey;
import org.wishlight.starter.web.IdempotencyKey.Request;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/** Changes what a volunteer offers. */
@Component
class Offering {
  private static final int MOST_OFFERS = 100;

  private final VolunteerChanges changes;

  Offering(VolunteerChanges changes) {
    this.changes = changes;
  }

  Mono<Created<Offer>> offer(
      String id,
      OfferRequest asked,
      Caller caller,
      Optional<IdempotencyKey> key,
      @Nullable String ifMatch) {
    var request = key.map(given -> given.asking(asked));
    return changes.decide(
        id,
        caller,
        volunteer ->
            request
                .flatMap(volunteer::answerAgainOffer)
                .map(Mono::just)
                .orElseGet(() -> add(volunteer, asked, caller, request, ifMatch)));
  }

  Mono<Volunteer> withdraw(String id, String offer, Caller caller, @Nullable String ifMatch) {
    var gone = query(where("id").is(offer));
    return changes.decide(
        id,
        caller,
        volunteer -> {
          VolunteerChanges.checkUnchanged(volunteer, ifMatch);
          checkOffers(volunteer, offer);
          var update = new Update().pull("offers", gone);
          return changes.say(volunteer, offer, new OfferWithdrawn(id), update, caller);
        });
  }

  private Mono<Created<Offer>> add(
      Volunteer volunteer,
      OfferRequest asked,
      Caller caller,
      Optional<Request> request,
      @Nullable String ifMatch) {
    VolunteerChanges.checkUnchanged(volunteer, ifMatch);
    if (volunteer.offers().size() >= MOST_OFFERS) {
      throw Refusal.conflict("too-many-offers", Map.of("most", MOST_OFFERS));
    }
    var offer = asked.as(UuidCreator.getTimeOrderedEpoch().toString());
    var update = new Update().push("offers", offer);
    request.ifPresent(asking -> update.push("answered", new AnsweredOffer(asking, offer)));
    return changes
        .say(volunteer, offer.id(), offer.made(volunteer.id()), update, caller)
        .map(changed -> Created.now(offer, changed.version()));
  }

  private static void checkOffers(Volunteer volunteer, String offer) {
    if (volunteer.offers().stream().noneMatch(made -> made.id().equals(offer))) {
      throw Refusal.notFound("offer", offer);
    }
  }
}
