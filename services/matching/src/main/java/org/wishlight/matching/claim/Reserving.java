package org.wishlight.matching.claim;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wishlight.matching.volunteer.Hold;
import org.wishlight.matching.volunteer.Today;
import org.wishlight.matching.volunteer.Volunteer;
import org.wishlight.matching.volunteer.Volunteers;
import org.wishlight.matching.wall.WallDocument;
import org.wishlight.starter.caller.Caller;
import reactor.core.publisher.Mono;

/** Takes a place of a volunteer before a wish is taken for them. */
@Component
class Reserving {
  private final Volunteers volunteers;
  private final Clock clock;

  Reserving(Volunteers volunteers, Clock clock) {
    this.volunteers = volunteers;
    this.clock = clock;
  }

  /**
   * @param take empty where the race for the wish is lost: then the place is given back
   */
  <T> Mono<T> reserve(Volunteer volunteer, WallDocument seen, Function<Hold, Mono<T>> take) {
    var claim = UuidCreator.getTimeOrderedEpoch().toString();
    var hold = new Hold(claim, seen.id(), clock.instant());
    return volunteers
        .reserve(volunteer.id(), hold)
        .flatMap(
            reserved ->
                reserved
                    ? take.apply(hold)
                        .switchIfEmpty(volunteers.giveUp(volunteer.id(), claim).then(Mono.empty()))
                    : noPlace(volunteer, Today.at(hold.since())));
  }

  private <T> Mono<T> noPlace(Volunteer volunteer, Today today) {
    return volunteers
        .get(volunteer.id(), Caller.ITSELF)
        .flatMap(now -> Mono.error(Refusals.noPlace(now, today)));
  }
}
