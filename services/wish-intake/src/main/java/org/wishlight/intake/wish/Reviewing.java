package org.wishlight.intake.wish;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wishlight.intake.person.Discretion;
import org.wishlight.intake.wish.domain.Step;
import org.wishlight.intake.wish.domain.Wish;
import org.wishlight.intake.wish.domain.WrongState;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.observability.Restored;
import org.wishlight.starter.web.EntityTags;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/** What officers and wishers do with a wish that is filed. */
@Component
public class Reviewing {
  private static final int TRIES = 8;

  private final Wishes wishes;
  private final Recording recording;
  private final Promises promises;
  private final Wishers wishers;
  private final Figures figures;
  private final Traces traces;
  private final Clock clock;

  Reviewing(
      Wishes wishes,
      Recording recording,
      Promises promises,
      Wishers wishers,
      Figures figures,
      Traces traces,
      Clock clock) {
    this.wishes = wishes;
    this.recording = recording;
    this.promises = promises;
    this.wishers = wishers;
    this.figures = figures;
    this.traces = traces;
    this.clock = clock;
  }

  /**
   * One wish, and what the caller believes it to be.
   *
   * @param ifMatch the entity tag that the caller has seen, or null
   */
  public record Target(String wish, @Nullable String ifMatch, Caller caller) {}

  /** A step, by when it is taken and by what nobody must read of the wisher. */
  private interface Choice {
    Function<Wish, Step> of(Instant now, Discretion discretion);
  }

  public Mono<WishDocument> publish(Target target) {
    return change(
        target,
        (now, discretion) -> wish -> wish.publish(promises.firstCircle(wish.description(), now)));
  }

  Mono<WishDocument> giveBack(Target target, String reason) {
    return change(
        target,
        (now, discretion) ->
            wish -> wish.giveBack(discretion.masked(reason), promises.reviewDue(now)));
  }

  Mono<WishDocument> amend(Target target, Amendment amendment) {
    return amended(target, amendment)
        .delayUntil(now -> traces.amended(now, amendment, target.caller()));
  }

  private Mono<WishDocument> amended(Target target, Amendment amendment) {
    var isOwn = target.caller().reach().isOwnOnly();
    return change(
        target,
        (now, discretion) ->
            wish -> {
              var amended = amendment.of(wish.description(), discretion);
              return isOwn ? wish.rewrite(amended, promises.reviewDue(now)) : wish.amend(amended);
            });
  }

  Mono<WishDocument> withdraw(Target target, @Nullable String reason) {
    return change(
        target,
        (now, discretion) ->
            wish -> wish.withdraw(reason == null ? null : discretion.masked(reason)));
  }

  /** Decides again where somebody else was faster. */
  private Mono<WishDocument> change(Target target, Choice choice) {
    return wishes
        .get(target.wish(), target.caller())
        .flatMap(read -> Restored.defer(() -> store(read, target, choice)))
        .repeatWhenEmpty(lost -> lost.take(TRIES))
        .switchIfEmpty(
            Mono.error(() -> Refusal.conflict("changed-meanwhile", Map.of("id", target.wish()))))
        .onErrorMap(WrongState.class, wrong -> Refusal.wrongState(wrong.wish(), wrong.present()));
  }

  private Mono<WishDocument> store(WishDocument read, Target target, Choice choice) {
    EntityTags.check(target.ifMatch(), read.entityTag());
    var before = read.wish();
    var now = clock.instant().truncatedTo(MILLIS);
    var step = choice.of(now, wishers.discretion(read)).apply(before);
    if (step.events().isEmpty()) {
      return Mono.just(read);
    }
    var entries = recording.entries(step, read.version(), target.caller().id(), now);
    return wishes
        .advance(read, step.wish(), entries)
        .doOnNext(stored -> figures.changed(before, step.wish()));
  }
}
