package org.wishlight.matching.kiosk;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.wishlight.matching.claim.OnTheSpot;
import org.wishlight.matching.claim.Refusals;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.Refusal;

/** What refuses a line whatever the others say: the wish, the volunteer, the hour. */
@Component
class Eligibility {
  private final OnTheSpot onTheSpot;
  private final Clock clock;

  Eligibility(OnTheSpot onTheSpot, Clock clock) {
    this.onTheSpot = onTheSpot;
    this.clock = clock;
  }

  Optional<Refusal> refusal(HandedIn line, Ledger ledger) {
    try {
      check(line, ledger);
      return Optional.empty();
    } catch (Refusal refused) {
      return Optional.of(refused);
    }
  }

  private void check(HandedIn line, Ledger ledger) {
    var wish = ledger.wish(line);
    var volunteer = ledger.volunteer(line);
    if (wish == null) {
      throw Refusal.notFound("wish", line.wish());
    }
    if (volunteer == null) {
      throw Refusal.notFound("volunteer", line.volunteer());
    }
    if (line.at().isAfter(clock.instant()) || !ledger.day().day().wasOpenAt(line.at())) {
      throw new Refusal(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "outside-of-the-day",
          Map.of("at", line.at().toString()));
    }
    onTheSpot.checkMayTake(wish, volunteer, ledger.day().id());
    if (!ledger.isHeldByALine(wish)) {
      Refusals.checkOpen(wish, Caller.ITSELF);
    }
  }
}
