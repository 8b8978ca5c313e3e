package org.wishlight.matching.volunteer;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.MatchEvent.VolunteerRetired;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/** Lets a volunteer go who holds no wish any more. */
@Component
class Retiring {
  private final VolunteerChanges changes;

  Retiring(VolunteerChanges changes) {
    this.changes = changes;
  }

  Mono<Volunteer> retire(String id, Caller caller, @Nullable String ifMatch) {
    return changes.decide(id, caller, volunteer -> retire(volunteer, caller, ifMatch));
  }

  private Mono<Volunteer> retire(Volunteer volunteer, Caller caller, @Nullable String ifMatch) {
    VolunteerChanges.checkUnchanged(volunteer, ifMatch);
    if (volunteer.active() > 0) {
      throw Refusal.conflict(
          "holds-claims", Map.of("volunteer", volunteer.id(), "active", volunteer.active()));
    }
    var update = new Update().set("status", Volunteer.Status.RETIRED).unset("account");
    return changes.sayWhileFree(volunteer, new VolunteerRetired(null), update, caller);
  }
}
