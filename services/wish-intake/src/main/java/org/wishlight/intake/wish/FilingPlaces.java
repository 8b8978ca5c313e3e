package org.wishlight.intake.wish;

import org.springframework.stereotype.Component;
import org.wishlight.intake.neighborhood.Neighborhood;
import org.wishlight.intake.neighborhood.Neighborhoods;
import org.wishlight.starter.access.Tenancy;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.InvalidRequest;
import reactor.core.publisher.Mono;

/** Where somebody may file a wish. */
@Component
public class FilingPlaces {
  private final Neighborhoods neighborhoods;

  FilingPlaces(Neighborhoods neighborhoods) {
    this.neighborhoods = neighborhoods;
  }

  /** Fails with 422 for what the caller cannot know, and with 403 for what they do not reach. */
  public Mono<Neighborhood> of(NewWish asked, Caller caller) {
    return neighborhoods
        .find(asked.neighborhood(), caller)
        .switchIfEmpty(
            Mono.error(() -> InvalidRequest.unfit("neighborhood", "unknown-neighborhood")))
        .doOnNext(place -> check(place, caller));
  }

  /** Who files for themselves files where they are at home, if the token says where that is. */
  private static void check(Neighborhood place, Caller caller) {
    var home = caller.neighborhood();
    var isReached =
        caller.reach().isOwnOnly()
            ? home == null || home.equals(place.id())
            : caller.reach().covers(place.office(), place.id());
    if (!isReached) {
      throw Tenancy.outOfReach("neighborhood", place.id());
    }
  }
}
