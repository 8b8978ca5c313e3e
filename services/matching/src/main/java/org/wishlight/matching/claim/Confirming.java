package org.wishlight.matching.claim;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wishlight.matching.wall.WallDocument;
import org.wishlight.matching.wall.WallSteps;
import org.wishlight.matching.wall.domain.Promises;
import org.wishlight.starter.access.Tenancy;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.EntityTags;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/** The resident, or an officer for them, says whether a fulfilled wish is granted. */
@Component
class Confirming {
  private final WallSteps steps;
  private final Promises promises;
  private final Clock clock;

  Confirming(WallSteps steps, Promises promises, Clock clock) {
    this.steps = steps;
    this.promises = promises;
    this.clock = clock;
  }

  Mono<WallDocument> confirm(
      String wish, ConfirmRequest asked, Caller caller, @Nullable String ifMatch) {
    var feedback = asked.feedback(caller);
    return steps.take(
        wish,
        caller.id(),
        seen -> {
          Tenancy.check(seen, "wish", wish, caller);
          EntityTags.check(ifMatch, EntityTags.of(seen.version()));
          checkIsNotTheirOwnWork(seen, caller);
          return seen.entry().confirm(asked.rating());
        },
        changes -> changes.set("outcome.feedback", feedback));
  }

  Mono<WallDocument> reopen(
      String wish, ReasonRequest asked, Caller caller, @Nullable String ifMatch) {
    return steps.take(
        wish,
        caller.id(),
        seen -> {
          Tenancy.check(seen, "wish", wish, caller);
          EntityTags.check(ifMatch, EntityTags.of(seen.version()));
          return seen.entry().reopen(asked.words(), clock.instant(), promises);
        },
        changes -> {});
  }

  /** Who granted a wish that they filed themselves is no witness to it. */
  private static void checkIsNotTheirOwnWork(WallDocument seen, Caller caller) {
    var claim = seen.claim();
    if (claim != null && caller.reach().isOwnOnly() && caller.id().equals(claim.account())) {
      throw Refusal.forbidden("own-claim", Map.of());
    }
  }
}
