package org.wishlight.matching.claim;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wishlight.matching.Attempts;
import org.wishlight.matching.volunteer.Hold;
import org.wishlight.matching.volunteer.OnBehalf;
import org.wishlight.matching.volunteer.Today;
import org.wishlight.matching.volunteer.Volunteer;
import org.wishlight.matching.wall.ClaimView;
import org.wishlight.matching.wall.Wall;
import org.wishlight.matching.wall.WallDocument;
import org.wishlight.matching.wall.WallSteps;
import org.wishlight.matching.wall.domain.Claimant;
import org.wishlight.matching.wall.domain.Promises;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.InvalidRequest;
import reactor.core.publisher.Mono;

/**
 * Gives a wish from one volunteer to another without its coming back to the wall in between: the
 * next one's place is reserved, then one write ends the one claim and begins the other.
 */
@Component
class HandingOver {
  private final Wall wall;
  private final WallSteps steps;
  private final OnBehalf onBehalf;
  private final Circles circles;
  private final Reserving reserving;
  private final Promises promises;
  private final Clock clock;

  HandingOver(
      Wall wall,
      WallSteps steps,
      OnBehalf onBehalf,
      Circles circles,
      Reserving reserving,
      Promises promises,
      Clock clock) {
    this.wall = wall;
    this.steps = steps;
    this.onBehalf = onBehalf;
    this.circles = circles;
    this.reserving = reserving;
    this.promises = promises;
    this.clock = clock;
  }

  Mono<ClaimView> handOver(
      String claim, HandOverRequest asked, Caller caller, @Nullable String ifMatch) {
    return Attempts.at(
        claim,
        () ->
            wall.ofClaim(claim)
                .map(seen -> HeldClaim.in(seen, claim, caller).underWay(ifMatch))
                .zipWhen(held -> onBehalf.named(asked.volunteer(), caller))
                .flatMap(both -> attempt(both.getT1(), both.getT2(), asked, caller)));
  }

  private Mono<ClaimView> attempt(
      HeldClaim held, Volunteer next, HandOverRequest asked, Caller caller) {
    if (next.id().equals(held.claim().volunteer())) {
      throw InvalidRequest.unfit("volunteer", "is-claimant");
    }
    Refusals.checkMayTake(held.wish(), next, circles.admit(next, held.wish().entry()));
    Refusals.checkHasAPlace(next, Today.at(clock.instant()));
    return reserving.reserve(
        next, held.wish(), hold -> take(held.wish(), next, hold, asked, caller));
  }

  private Mono<ClaimView> take(
      WallDocument seen, Volunteer next, Hold hold, HandOverRequest asked, Caller caller) {
    var claimant = new Claimant(next.id(), next.account(), null);
    var step =
        seen.entry().handOver(asked.words(), hold.claim(), claimant, clock.instant(), promises);
    return steps
        .take(seen, step, changes -> {}, caller.id())
        .map(
            taken ->
                ClaimView.of(Objects.requireNonNull(taken.claim()), taken.id(), taken.version()));
  }
}
