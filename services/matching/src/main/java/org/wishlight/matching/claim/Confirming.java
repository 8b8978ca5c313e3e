package org.wishlight.matching.claim;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wishlight.matching.wall.WallDocument;
import org.wishlight.matching.wall.WallSteps;
import org.wishlight.matching.wall.domain.Promises;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Role;
import org.wishlight.starter.web.EntityTags;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/** The resident, or an officer for them, says whether a fulfilled wish is granted. */
@Component
class Confirming {
  private final WallSteps steps;
  private final Promises promises;
  private final Clock clock;

  /** What the resident said; kept beside the entry, not sent to anybody. */
  record Feedback(@Nullable Integer rating, @Nullable String comment) {}

  Confirming(WallSteps steps, Promises promises, Clock clock) {
    this.steps = steps;
    this.promises = promises;
    this.clock = clock;
  }

  Mono<WallDocument> confirm(
      String wish, ConfirmRequest asked, Caller caller, @Nullable String ifMatch) {
    checkMaySay(caller);
    var feedback = new Feedback(asked.rating(), asked.comment());
    return steps.take(
        wish,
        caller,
        seen -> {
          EntityTags.check(ifMatch, EntityTags.of(seen.version()));
          return seen.entry().confirm(asked.rating());
        },
        changes -> changes.set("feedback", feedback));
  }

  Mono<WallDocument> reopen(
      String wish, ReasonRequest asked, Caller caller, @Nullable String ifMatch) {
    checkMaySay(caller);
    return steps.take(
        wish,
        caller,
        seen -> {
          EntityTags.check(ifMatch, EntityTags.of(seen.version()));
          return seen.entry().reopen(asked.words(), clock.instant(), promises);
        },
        changes -> {});
  }

  private static void checkMaySay(Caller caller) {
    if (!caller.isStaff() && !caller.is(Role.RESIDENT)) {
      throw Refusal.forbidden("forbidden", Map.of());
    }
  }
}
