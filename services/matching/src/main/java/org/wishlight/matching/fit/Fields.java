package org.wishlight.matching.fit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wishlight.matching.claim.Circles;
import org.wishlight.matching.sense.Senses;
import org.wishlight.matching.sense.Wording;
import org.wishlight.matching.volunteer.Prospects;
import org.wishlight.matching.volunteer.Volunteer;
import reactor.core.publisher.Mono;

/** Reads who may be asked somewhere, with the senses of what they offer. */
@Component
public class Fields {
  private final Prospects prospects;
  private final Senses senses;
  private final Circles circles;

  Fields(Prospects prospects, Senses senses, Circles circles) {
    this.prospects = prospects;
    this.senses = senses;
    this.circles = circles;
  }

  /**
   * @param neighborhood in which they live or help; null for all of the office
   * @param asked by volunteer, how many wishes wait for their answer
   */
  public Mono<Field> of(String office, @Nullable String neighborhood, Map<String, Integer> asked) {
    return prospects
        .of(office, neighborhood)
        .filter(volunteer -> volunteer.free() > asked.getOrDefault(volunteer.id(), 0))
        .collectList()
        .flatMap(this::with);
  }

  private Mono<Field> with(List<Volunteer> volunteers) {
    var wordings =
        volunteers.stream()
            .flatMap(volunteer -> volunteer.offers().stream())
            .map(offer -> new Wording(offer.id(), offer.kind(), offer.text()))
            .toList();
    return senses.of(wordings).map(made -> new Field(volunteers, made, circles::admit));
  }
}
