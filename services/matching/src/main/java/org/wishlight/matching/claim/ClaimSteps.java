package org.wishlight.matching.claim;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.matching.photo.Photos;
import org.wishlight.matching.wall.ClaimView;
import org.wishlight.matching.wall.Outcome.Report;
import org.wishlight.matching.wall.Wall;
import org.wishlight.matching.wall.WallSteps;
import org.wishlight.matching.wall.domain.Promises;
import org.wishlight.matching.wall.domain.Step;
import org.wishlight.starter.caller.Caller;
import reactor.core.publisher.Mono;

/** What the claimant does with a claim: start, fulfil, or give it back. */
@Component
class ClaimSteps {
  private final Wall wall;
  private final WallSteps steps;
  private final Photos kept;
  private final Promises promises;
  private final Clock clock;

  ClaimSteps(Wall wall, WallSteps steps, Photos kept, Promises promises, Clock clock) {
    this.wall = wall;
    this.steps = steps;
    this.kept = kept;
    this.promises = promises;
    this.clock = clock;
  }

  Mono<ClaimView> get(String claim, Caller caller) {
    return wall.ofClaim(claim).map(found -> HeldClaim.in(found, claim, caller).view());
  }

  Mono<ClaimView> start(String claim, Caller caller, @Nullable String ifMatch) {
    return move(
        claim, caller, ifMatch, held -> held.entry().start(clock.instant(), promises), all -> {});
  }

  /** What is said and shown is kept in the same write; then the photos are evidence. */
  Mono<ClaimView> fulfil(
      String claim, FulfilRequest asked, Caller caller, @Nullable String ifMatch) {
    var photos = asked.shown();
    var report = new AtomicReference<Report>();
    return move(
            claim,
            caller,
            ifMatch,
            held -> {
              report.set(asked.report(held));
              return held.entry().fulfil(photos.size(), clock.instant(), promises);
            },
            changes -> changes.set("outcome.report", report.get()))
        .delayUntil(done -> kept.name(photos));
  }

  Mono<ClaimView> release(
      String claim, ReasonRequest asked, Caller caller, @Nullable String ifMatch) {
    var reason = asked.words();
    return move(
        claim,
        caller,
        ifMatch,
        held -> held.entry().release(reason, clock.instant(), promises),
        all -> {});
  }

  Mono<ClaimView> revoke(
      String claim, ReasonRequest asked, Caller caller, @Nullable String ifMatch) {
    var reason = asked.words();
    return move(
        claim,
        caller,
        ifMatch,
        held -> held.entry().revoke(reason, clock.instant(), promises),
        all -> {});
  }

  private Mono<ClaimView> move(
      String claim,
      Caller caller,
      @Nullable String ifMatch,
      Function<HeldClaim, Step> step,
      Consumer<Update> beside) {
    return wall.ofClaim(claim)
        .flatMap(
            found ->
                steps.take(
                    found.id(),
                    caller.id(),
                    seen -> step.apply(HeldClaim.in(seen, claim, caller).alive(ifMatch)),
                    beside))
        .map(moved -> HeldClaim.in(moved, claim, caller).view());
  }
}
