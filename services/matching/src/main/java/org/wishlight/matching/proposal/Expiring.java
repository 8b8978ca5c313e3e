package org.wishlight.matching.proposal;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.Deadline;
import org.wishlight.matching.wall.ProposalSteps;
import org.wishlight.matching.wall.Wall;
import org.wishlight.matching.wall.WallDocument;
import org.wishlight.matching.wall.domain.Proposal.Outcome;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Ends proposals that nobody has answered in time, so that somebody else is asked. */
@Component
class Expiring {
  private static final String EXPIRES_AT = "proposal.expiresAt";
  private static final String REASON = "expired";
  private static final int MOST = 500;
  private static final int SIDE_BY_SIDE = 8;

  private final Wall wall;
  private final ProposalSteps steps;
  private final Clock clock;
  private final MeterRegistry meters;

  Expiring(Wall wall, ProposalSteps steps, Clock clock, MeterRegistry meters) {
    this.wall = wall;
    this.steps = steps;
    this.clock = clock;
    this.meters = meters;
  }

  @Scheduled(fixedDelayString = "${wishlight.proposals.sweep-every:5s}")
  Mono<Void> sweep() {
    return Flux.defer(() -> wall.soonest(where(EXPIRES_AT).lte(clock.instant()), EXPIRES_AT, MOST))
        .flatMap(this::expire, SIDE_BY_SIDE)
        .then();
  }

  private Mono<WallDocument> expire(WallDocument seen) {
    var proposal = seen.proposal();
    return proposal == null
        ? Mono.empty()
        : steps.end(seen, proposal, Outcome.EXPIRED, REASON, null).doOnNext(ended -> missed());
  }

  private void missed() {
    meters.counter("wishlight.deadlines.missed", "deadline", Deadline.ACCEPT.name()).increment();
  }
}
