package org.wishlight.matching.proposal;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.wishlight.matching.volunteer.Volunteers;
import org.wishlight.matching.wall.Wall;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.PageRequest;
import reactor.core.publisher.Flux;

/** What volunteers are asked now. */
@Component
class Asked {
  private final Volunteers volunteers;
  private final Wall wall;
  private final Clock clock;

  Asked(Volunteers volunteers, Wall wall, Clock clock) {
    this.volunteers = volunteers;
    this.wall = wall;
    this.clock = clock;
  }

  Flux<ProposalView> of(String volunteer, Caller caller, PageRequest page, Locale language) {
    return volunteers
        .get(volunteer, caller)
        .flatMapMany(found -> wall.list(where("proposal.volunteer").is(found.id()), 0))
        .map(wish -> ProposalView.of(wish, Objects.requireNonNull(wish.proposal()), language))
        .filter(proposal -> clock.instant().isBefore(proposal.expiresAt()))
        .filter(proposal -> page.after() == null || proposal.id().compareTo(page.after()) < 0)
        .sort(Comparator.comparing(ProposalView::id).reversed())
        .take(page.limit() + 1);
  }
}
