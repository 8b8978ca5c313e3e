package org.wishlight.matching.claim;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.matching.wall.ClaimView;
import org.wishlight.matching.wall.Wall;
import org.wishlight.matching.wall.WallSteps;
import org.wishlight.matching.wall.domain.Promises;
import org.wishlight.matching.wall.domain.Step;
import org.wishlight.matching.wall.domain.WallEntry;
import org.wishlight.starter.caller.Caller;
import reactor.core.publisher.Mono;

/** What the claimant does with a claim: start, fulfil, or give it back. */
@Component
class ClaimSteps {
  private final Wall wall;
  private final WallSteps steps;
  private final Promises promises;
  private final Clock clock;

  ClaimSteps(Wall wall, WallSteps steps, Promises promises, Clock clock) {
    this.wall = wall;
    this.steps = steps;
    this.promises = promises;
    this.clock = clock;
  }

  Mono<ClaimView> get(String claim, Caller caller) {
    return wall.ofClaim(claim).map(found -> HeldClaim.in(found, claim, caller).view());
  }

  Mono<ClaimView> start(String claim, Caller caller, @Nullable String ifMatch) {
    return move(
        claim, caller, ifMatch, entry -> entry.start(clock.instant(), promises), changes -> {});
  }

  Mono<ClaimView> fulfil(
      String claim, FulfilRequest asked, Caller caller, @Nullable String ifMatch) {
    return move(
        claim,
        caller,
        ifMatch,
        entry -> entry.fulfil(clock.instant(), promises),
        changes -> setIfGiven(changes, "note", asked.words()));
  }

  Mono<ClaimView> release(
      String claim, ReasonRequest asked, Caller caller, @Nullable String ifMatch) {
    var reason = asked.words();
    return move(
        claim,
        caller,
        ifMatch,
        entry -> entry.release(reason, clock.instant(), promises),
        changes -> {});
  }

  Mono<ClaimView> revoke(
      String claim, ReasonRequest asked, Caller caller, @Nullable String ifMatch) {
    var reason = asked.words();
    return move(
        claim,
        caller,
        ifMatch,
        entry -> entry.revoke(reason, clock.instant(), promises),
        changes -> {});
  }

  private Mono<ClaimView> move(
      String claim,
      Caller caller,
      @Nullable String ifMatch,
      Function<WallEntry, Step> step,
      Consumer<Update> beside) {
    return wall.ofClaim(claim)
        .flatMap(
            found ->
                steps.take(
                    found.id(),
                    caller.id(),
                    seen ->
                        step.apply(HeldClaim.in(seen, claim, caller).alive(ifMatch).wish().entry()),
                    beside))
        .map(moved -> HeldClaim.in(moved, claim, caller).view());
  }

  private static void setIfGiven(Update changes, String field, @Nullable String value) {
    if (value != null) {
      changes.set(field, value);
    }
  }
}
