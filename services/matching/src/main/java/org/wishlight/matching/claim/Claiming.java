package org.wishlight.matching.claim;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.matching.Attempts;
import org.wishlight.matching.Created;
import org.wishlight.matching.volunteer.Hold;
import org.wishlight.matching.volunteer.OnBehalf;
import org.wishlight.matching.volunteer.Today;
import org.wishlight.matching.volunteer.Volunteer;
import org.wishlight.matching.wall.ClaimView;
import org.wishlight.matching.wall.Wall;
import org.wishlight.matching.wall.WallDocument;
import org.wishlight.matching.wall.WallDocument.AnsweredClaim;
import org.wishlight.matching.wall.WallSteps;
import org.wishlight.matching.wall.domain.Claimant;
import org.wishlight.matching.wall.domain.Promises;
import org.wishlight.matching.wall.domain.Spot;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.EntityTags;
import org.wishlight.starter.web.IdempotencyKey.Request;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/**
 * Gives a wish to exactly one volunteer. First a place of the volunteer is reserved, then the wish
 * is taken if nobody else has; each is one compare-and-set on one document, and a lost race gives
 * the place back.
 */
@Component
class Claiming {
  private final Wall wall;
  private final WallSteps steps;
  private final OnBehalf onBehalf;
  private final OnTheSpot onTheSpot;
  private final Nearest nearest;
  private final Circles circles;
  private final Reserving reserving;
  private final Promises promises;
  private final Clock clock;

  Claiming(
      Wall wall,
      WallSteps steps,
      OnBehalf onBehalf,
      OnTheSpot onTheSpot,
      Nearest nearest,
      Circles circles,
      Reserving reserving,
      Promises promises,
      Clock clock) {
    this.wall = wall;
    this.steps = steps;
    this.onBehalf = onBehalf;
    this.onTheSpot = onTheSpot;
    this.nearest = nearest;
    this.circles = circles;
    this.reserving = reserving;
    this.promises = promises;
    this.clock = clock;
  }

  /** What is asked, by whom, from which version of the entry on. */
  record Ask(
      String wish,
      Caller caller,
      ClaimRequest asked,
      Optional<Request> request,
      @Nullable String ifMatch) {}

  Mono<Created<ClaimView>> claim(Ask ask) {
    return Attempts.at(
        ask.wish(),
        () ->
            wall.getToTake(ask.wish(), ask.caller())
                .zipWhen(seen -> onBehalf.of(ask.asked().volunteer(), ask.caller()))
                .flatMap(both -> attempt(ask, both.getT1(), both.getT2())));
  }

  private Mono<Created<ClaimView>> attempt(Ask ask, WallDocument seen, Volunteer volunteer) {
    var before = ask.request().flatMap(request -> answerAgain(seen, request));
    if (before.isPresent()) {
      return Mono.just(before.get());
    }
    EntityTags.check(ask.ifMatch(), EntityTags.of(seen.version()));
    return onTheSpot
        .of(ask.asked(), seen, volunteer)
        .flatMap(spot -> attempt(ask, seen, volunteer, spot))
        .onErrorResume(
            Refusal.class, refusal -> nearest.shown(refusal, ask.asked(), seen, volunteer));
  }

  private Mono<Created<ClaimView>> attempt(
      Ask ask, WallDocument seen, Volunteer volunteer, Optional<Spot> spot) {
    Refusals.checkOpen(seen, ask.caller());
    spot.ifPresentOrElse(
        there -> onTheSpot.checkMayTake(seen, volunteer, there.themeDay()),
        () -> Refusals.checkMayTake(seen, volunteer, circles.admit(volunteer, seen.entry())));
    Refusals.checkHasAPlace(volunteer, Today.at(clock.instant()));
    var claimant = new Claimant(volunteer.id(), volunteer.account(), spot.orElse(null));
    return reserving.reserve(volunteer, seen, hold -> take(ask, seen, claimant, hold));
  }

  private Mono<Created<ClaimView>> take(Ask ask, WallDocument seen, Claimant claimant, Hold hold) {
    var step = seen.entry().claim(hold.claim(), claimant, clock.instant(), promises);
    var claim = Objects.requireNonNull(step.entry().claim());
    var answer = ClaimView.of(claim, seen.id(), seen.version() + 1);
    return steps
        .take(seen, step, changes -> remember(changes, ask, answer), ask.caller().id())
        .map(taken -> Created.now(answer, taken.version()));
  }

  private static void remember(Update changes, Ask ask, ClaimView answer) {
    ask.request()
        .ifPresent(request -> changes.push("answered", new AnsweredClaim(request, answer)));
  }

  private static Optional<Created<ClaimView>> answerAgain(WallDocument seen, Request request) {
    return seen.answered().stream()
        .filter(answered -> answered.request().key().equals(request.key()))
        .findFirst()
        .map(
            answered -> {
              request.checkSameAs(answered.request());
              return Created.before(answered.answer(), answered.answer().version());
            });
  }
}
