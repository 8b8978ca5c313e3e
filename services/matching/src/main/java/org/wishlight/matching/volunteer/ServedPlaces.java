package org.wishlight.matching.volunteer;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wishlight.matching.place.Places;
import org.wishlight.starter.web.FieldFault;
import reactor.core.publisher.Flux;

/** Which of the neighbourhoods that a volunteer would serve nobody has heard of. */
@Component
class ServedPlaces {
  private final Places places;

  ServedPlaces(Places places) {
    this.places = places;
  }

  Flux<FieldFault> faults(List<String> served) {
    return Flux.fromIterable(served)
        .index()
        .filterWhen(place -> places.officeOf(place.getT2()).hasElement().map(known -> !known))
        .map(place -> unknown("serves[" + place.getT1() + "]"));
  }

  static FieldFault unknown(String field) {
    return FieldFault.of(field, "unknown-neighborhood");
  }
}
