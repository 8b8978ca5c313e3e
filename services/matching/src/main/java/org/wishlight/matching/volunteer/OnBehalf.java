package org.wishlight.matching.volunteer;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wishlight.starter.access.Tenancy;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.InvalidRequest;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/** For whom something is done: volunteers act for themselves, staff for any of their office. */
@Component
public class OnBehalf {
  private final Volunteers volunteers;

  OnBehalf(Volunteers volunteers) {
    this.volunteers = volunteers;
  }

  /**
   * @param volunteer who was named; volunteers need name nobody
   */
  public Mono<Volunteer> of(@Nullable String volunteer, Caller caller) {
    return caller.reach().isOwnOnly()
        ? self(caller).doOnNext(self -> checkIs(self, volunteer))
        : named(volunteer, caller);
  }

  private Mono<Volunteer> self(Caller caller) {
    return volunteers
        .self(caller)
        .switchIfEmpty(Mono.error(() -> Refusal.forbidden("not-registered", Map.of())));
  }

  /** Anybody of the caller's office. */
  public Mono<Volunteer> named(@Nullable String volunteer, Caller caller) {
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
