package org.wishlight.matching.wall;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.WishDescription;
import org.wishlight.contracts.WishEvent;
import org.wishlight.contracts.WishEvent.Amended;
import org.wishlight.contracts.WishEvent.Merged;
import org.wishlight.contracts.WishEvent.PersonErased;
import org.wishlight.contracts.WishEvent.Published;
import org.wishlight.contracts.WishEvent.Returned;
import org.wishlight.contracts.WishEvent.Submitted;
import org.wishlight.contracts.WishEvent.Withdrawn;
import org.wishlight.contracts.WishStatus;
import org.wishlight.matching.Attempts;
import org.wishlight.matching.person.Blank;
import org.wishlight.matching.wall.domain.Step;
import org.wishlight.starter.listening.Sequence;
import reactor.core.publisher.Mono;

/** Does to the wall what is done to a wish afterwards: fence, effect and events in one write. */
@Component
class Following {
  private final Wall wall;
  private final WallSteps steps;

  Following(Wall wall, WallSteps steps) {
    this.wall = wall;
    this.steps = steps;
  }

  /**
   * @throws Sequence.OutOfSequence if what came before is missing
   */
  Mono<Void> follow(Envelope<?> envelope, WishEvent event) {
    return Attempts.at(envelope.subject(), () -> attempt(envelope, event)).then();
  }

  private Mono<Boolean> attempt(Envelope<?> envelope, WishEvent event) {
    return wall.find(envelope.subject())
        .switchIfEmpty(Mono.fromRunnable(() -> Sequence.of(0, envelope)))
        .flatMap(
            seen ->
                switch (Sequence.of(seen.wishVersion(), envelope)) {
                  case REPEAT -> Mono.just(false);
                  case NEXT -> apply(seen, envelope, event);
                });
  }

  private Mono<Boolean> apply(WallDocument seen, Envelope<?> envelope, WishEvent event) {
    return steps
        .take(
            seen,
            step(seen, event),
            changes -> write(changes.set("wishVersion", envelope.version()), seen, event),
            envelope.actor())
        .map(applied -> true);
  }

  private static Step step(WallDocument seen, WishEvent event) {
    var entry = seen.entry();
    return switch (event) {
      case Withdrawn withdrawn ->
          entry.takeDown(WishStatus.WITHDRAWN, reason(seen, withdrawn.reason(), "withdrawn"));
      case Merged _ -> entry.takeDown(WishStatus.MERGED, "merged");
      case Returned returned ->
          entry.takeDown(WishStatus.RETURNED, reason(seen, returned.reason(), "returned"));
      case Submitted submitted -> entry.reviewAgain(submitted.reviewDueAt());
      case Published _, Amended _, PersonErased _ -> Step.unchanged(entry);
    };
  }

  /** Nothing comes back of a wisher who is forgotten. */
  private static String reason(WallDocument seen, @Nullable String given, String plain) {
    return given == null || seen.isForgotten() ? plain : given;
  }

  private static void write(Update changes, WallDocument seen, WishEvent event) {
    switch (event) {
      case Amended amended -> describe(changes, seen, amended.wish());
      case Published published -> describe(changes, seen, published.wish());
      case Submitted submitted -> describe(changes, seen, submitted.wish());
      case Merged _, Returned _, Withdrawn _, PersonErased _ -> {}
    }
  }

  private static void describe(Update changes, WallDocument seen, WishDescription wish) {
    changes.set("wish", seen.isForgotten() ? Blank.of(wish) : wish);
  }
}
