package org.wishlight.matching.volunteer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.InvalidRequest;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Changes how much, when and where a volunteer can help; what they hold already stays theirs. */
@Component
class Adjusting {
  private final VolunteerChanges changes;
  private final Volunteers volunteers;
  private final ServedPlaces places;

  Adjusting(VolunteerChanges changes, Volunteers volunteers, ServedPlaces places) {
    this.changes = changes;
    this.volunteers = volunteers;
    this.places = places;
  }

  Mono<Volunteer> adjust(
      String id, AvailabilityRequest asked, Caller caller, @Nullable String ifMatch) {
    return Flux.concat(Flux.fromIterable(asked.faults()), places.faults(asked.served()))
        .collectList()
        .flatMap(
            faults ->
                changes.decide(
                    id, caller, volunteer -> adjusted(volunteer, asked, faults, ifMatch)));
  }

  private Mono<Volunteer> adjusted(
      Volunteer volunteer,
      AvailabilityRequest asked,
      List<FieldFault> faults,
      @Nullable String ifMatch) {
    if (!faults.isEmpty()) {
      throw InvalidRequest.unfit(faults);
    }
    VolunteerChanges.checkUnchanged(volunteer, ifMatch);
    var capacity = asked.capacity() == null ? volunteer.capacity() : asked.capacity();
    if (volunteer.active() > capacity) {
      throw Refusal.conflict(
          "holds-claims", Map.of("volunteer", volunteer.id(), "active", volunteer.active()));
    }
    return volunteers.adjust(volunteer, asked.changes(), capacity);
  }
}
