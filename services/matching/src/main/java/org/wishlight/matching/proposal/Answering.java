package org.wishlight.matching.proposal;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wishlight.matching.Attempts;
import org.wishlight.matching.Created;
import org.wishlight.matching.claim.Accepting;
import org.wishlight.matching.volunteer.Volunteers;
import org.wishlight.matching.wall.ClaimView;
import org.wishlight.matching.wall.ProposalSteps;
import org.wishlight.matching.wall.Wall;
import org.wishlight.matching.wall.WallDocument;
import org.wishlight.matching.wall.domain.Proposal;
import org.wishlight.matching.wall.domain.Proposal.Outcome;
import org.wishlight.starter.access.Tenancy;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.EntityTags;
import org.wishlight.starter.web.IdempotencyKey;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/** What a volunteer says to a proposal, or the staff for them: yes is a claim like any other. */
@Component
class Answering {
  private final Wall wall;
  private final ProposalSteps steps;
  private final Accepting accepting;
  private final Volunteers volunteers;
  private final Clock clock;

  Answering(
      Wall wall, ProposalSteps steps, Accepting accepting, Volunteers volunteers, Clock clock) {
    this.wall = wall;
    this.steps = steps;
    this.accepting = accepting;
    this.volunteers = volunteers;
    this.clock = clock;
  }

  Mono<Created<ClaimView>> accept(
      String id, Caller caller, Optional<IdempotencyKey> key, @Nullable String ifMatch) {
    return reached(id, caller)
        .flatMap(wish -> accepting.claim(wish.id(), asked(wish, id), caller, key, ifMatch));
  }

  Mono<WallDocument> decline(
      String id, @Nullable String reason, Caller caller, @Nullable String ifMatch) {
    return Attempts.at(
        id,
        () ->
            reached(id, caller)
                .doOnNext(wish -> EntityTags.check(ifMatch, EntityTags.of(wish.version())))
                .flatMap(
                    wish ->
                        steps.end(wish, live(wish, id), Outcome.DECLINED, reason, caller.id())));
  }

  /** The volunteer's own, or that of a wish of the staff's place. */
  private Mono<WallDocument> reached(String id, Caller caller) {
    return wall.ofProposal(id)
        .flatMap(
            wish -> {
              if (caller.reach().isOwnOnly()) {
                return ownOnly(wish, id, caller);
              }
              Tenancy.check(wish, "proposal", id, caller);
              return Mono.just(wish);
            });
  }

  private Mono<WallDocument> ownOnly(WallDocument wish, String id, Caller caller) {
    return volunteers
        .self(caller)
        .filter(self -> self.id().equals(volunteerOf(wish, id)))
        .map(self -> wish)
        .switchIfEmpty(Mono.error(() -> Tenancy.outOfReach("proposal", id)));
  }

  /** Of one that was accepted too: the same request may come again. */
  private String asked(WallDocument wish, String id) {
    var accepted =
        wish.proposed().stream()
            .anyMatch(past -> past.id().equals(id) && past.outcome() == Outcome.ACCEPTED);
    return accepted ? volunteerOf(wish, id) : live(wish, id).volunteer();
  }

  private Proposal live(WallDocument wish, String id) {
    var proposal = wish.proposal();
    if (proposal == null || !proposal.id().equals(id) || !proposal.isLive(clock.instant())) {
      throw Refusal.conflict("proposal-over", Map.of("proposal", id));
    }
    return proposal;
  }

  private static String volunteerOf(WallDocument wish, String id) {
    var proposal = wish.proposal();
    if (proposal != null && proposal.id().equals(id)) {
      return proposal.volunteer();
    }
    return wish.proposed().stream()
        .filter(past -> past.id().equals(id))
        .map(Proposal.Past::volunteer)
        .findFirst()
        .orElseThrow();
  }
}
