package org.wishlight.matching.kiosk;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.wishlight.matching.claim.Refusals;
import org.wishlight.matching.kiosk.HandedIn.Refused;
import org.wishlight.matching.volunteer.Hold;
import org.wishlight.matching.volunteer.Today;
import org.wishlight.matching.volunteer.Volunteer;
import org.wishlight.matching.volunteer.Volunteers;
import org.wishlight.matching.wall.WallDocument;
import org.wishlight.matching.wall.WallSteps;
import org.wishlight.matching.wall.domain.Claimant;
import org.wishlight.matching.wall.domain.Promises;
import org.wishlight.matching.wall.domain.Spot;
import reactor.core.publisher.Mono;

/**
 * Gives wishes to lines and takes them back: each a compare-and-set as any claim. The answers say
 * whether it came to that, or the wish or the volunteer have moved on.
 */
@Component
class Handing {
  private static final String REASON =
      "另有志愿者更早在现场认领。 Another volunteer had taken it on the spot earlier.";

  private final HandedInClaims lines;
  private final WallSteps steps;
  private final Volunteers volunteers;
  private final Promises promises;
  private final Clock clock;

  Handing(
      HandedInClaims lines,
      WallSteps steps,
      Volunteers volunteers,
      Promises promises,
      Clock clock) {
    this.lines = lines;
    this.steps = steps;
    this.volunteers = volunteers;
    this.promises = promises;
    this.clock = clock;
  }

  Mono<Boolean> takeBack(HandedIn line, Ledger ledger, String actor) {
    var seen = Objects.requireNonNull(ledger.wish(line));
    var step = seen.entry().release(REASON, clock.instant(), promises);
    return steps.take(seen, step, changes -> {}, actor).hasElement();
  }

  /** Which claim it is to be is written first, so that it is known again behind a crash. */
  Mono<Boolean> give(HandedIn line, Ledger ledger, String actor) {
    var seen = Objects.requireNonNull(ledger.wish(line));
    if (ledger.isHeldByALine(seen)) {
      return Mono.just(false); // it has just been taken back
    }
    var claim = UuidCreator.getTimeOrderedEpoch().toString();
    var volunteer = Objects.requireNonNull(ledger.volunteer(line));
    var spot = new Spot(ledger.day().id(), line.at(), line.line());
    var claimant = new Claimant(volunteer.id(), volunteer.account(), spot);
    return lines
        .grant(line, claim)
        .then(volunteers.reserve(volunteer.id(), new Hold(claim, seen.id(), clock.instant())))
        .flatMap(
            reserved -> reserved ? take(seen, claim, claimant, actor) : noPlace(line, volunteer));
  }

  private Mono<Boolean> take(WallDocument seen, String claim, Claimant claimant, String actor) {
    var step = seen.entry().claim(claim, claimant, clock.instant(), promises);
    return steps
        .take(seen, step, changes -> {}, actor)
        .hasElement()
        .delayUntil(taken -> taken ? Mono.empty() : volunteers.giveUp(claimant.volunteer(), claim));
  }

  /** Something takes the place of which the lines know nothing: it stays so. */
  private Mono<Boolean> noPlace(HandedIn line, Volunteer volunteer) {
    return lines
        .refuse(line, Refused.of(Refusals.noPlace(volunteer, Today.at(clock.instant())), true))
        .thenReturn(false);
  }
}
