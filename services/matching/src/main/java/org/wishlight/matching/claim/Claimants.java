package org.wishlight.matching.claim;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wishlight.matching.volunteer.Volunteer;
import org.wishlight.matching.volunteer.Volunteers;
import org.wishlight.starter.access.Tenancy;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.InvalidRequest;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/** For whom a wish is claimed: volunteers for themselves, staff for any of their office. */
@Component
class Claimants {
  private final Volunteers volunteers;

  Claimants(Volunteers volunteers) {
    this.volunteers = volunteers;
  }

  Mono<Volunteer> of(ClaimRequest asked, Caller caller) {
    return caller.reach().isOwnOnly()
        ? self(caller).doOnNext(self -> checkIs(self, asked.volunteer()))
        : named(asked.volunteer(), caller);
  }

  private Mono<Volunteer> self(Caller caller) {
    return volunteers
        .self(caller)
        .switchIfEmpty(Mono.error(() -> Refusal.forbidden("not-registered", Map.of())));
  }

  /** Anybody of the caller's office. */
  Mono<Volunteer> named(@Nullable String volunteer, Caller caller) {
    return volunteer == null
        ? Mono.error(InvalidRequest.unfit("volunteer", "required"))
        : volunteers
            .ofOfficeOf(caller, volunteer)
            .switchIfEmpty(
                Mono.error(() -> InvalidRequest.unfit("volunteer", "unknown-volunteer")));
  }

  private static void checkIs(Volunteer self, @Nullable String named) {
    if (named != null && !named.equals(self.id())) {
      throw Tenancy.outOfReach("volunteer", named);
    }
  }
}
