package org.wishlight.matching.claim;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wishlight.matching.volunteer.Volunteer;
import org.wishlight.matching.volunteer.Volunteers;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.InvalidRequest;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/** Who claims, and who may move a claim: volunteers for themselves, staff for any of theirs. */
@Component
class Claimants {
  private final Volunteers volunteers;

  Claimants(Volunteers volunteers) {
    this.volunteers = volunteers;
  }

  Mono<Volunteer> of(ClaimRequest asked, Caller caller) {
    if (!caller.isStaff()) {
      return self(caller).doOnNext(self -> checkIs(self, asked));
    }
    return asked.volunteer() == null
        ? Mono.error(InvalidRequest.unfit("volunteer", "required"))
        : volunteers
            .get(asked.volunteer(), caller)
            .onErrorMap(
                Refusal.class, unknown -> InvalidRequest.unfit("volunteer", "unknown-volunteer"));
  }

  /**
   * @throws Refusal 403 if {@code volunteer} is somebody else than the caller, who is no staff
   */
  Mono<Void> checkMayMove(String volunteer, Caller caller) {
    return caller.isStaff()
        ? Mono.empty()
        : self(caller).doOnNext(self -> checkIs(self, new ClaimRequest(volunteer))).then();
  }

  static void checkStaff(Caller caller) {
    if (!caller.isStaff()) {
      throw forbidden();
    }
  }

  private Mono<Volunteer> self(Caller caller) {
    return volunteers
        .ofAccount(caller.id())
        .switchIfEmpty(Mono.error(() -> Refusal.forbidden("not-registered", Map.of())));
  }

  private static void checkIs(Volunteer self, ClaimRequest asked) {
    if (asked.volunteer() != null && !asked.volunteer().equals(self.id())) {
      throw forbidden();
    }
  }

  private static Refusal forbidden() {
    return Refusal.forbidden("forbidden", Map.of());
  }
}
