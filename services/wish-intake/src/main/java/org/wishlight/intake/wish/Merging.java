package org.wishlight.intake.wish;

import static java.time.temporal.ChronoUnit.MILLIS;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.wishlight.contracts.WishStatus;
import org.wishlight.intake.wish.Reviewing.Target;
import org.wishlight.intake.wish.domain.Step;
import org.wishlight.intake.wish.domain.WrongState;
import org.wishlight.starter.observability.Restored;
import org.wishlight.starter.web.EntityTags;
import org.wishlight.starter.web.InvalidRequest;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Makes one wish of two, and two of one again. Both are written in one transaction: neither can
 * meanwhile be merged away itself, so that no chain comes about.
 */
@Component
class Merging {
  private static final int TRIES = 8;
  private static final Set<WishStatus> GONE = Set.of(WishStatus.MERGED, WishStatus.WITHDRAWN);
  private static final Retry RACE_LOST =
      Retry.max(TRIES)
          .filter(Merging::isRace)
          .onRetryExhaustedThrow((tries, last) -> last.failure());

  private final Wishes wishes;
  private final Mergers mergers;
  private final Recording recording;
  private final Promises promises;
  private final Wishers wishers;
  private final Figures figures;
  private final TransactionalOperator transaction;
  private final Clock clock;

  Merging(
      Wishes wishes,
      Mergers mergers,
      Recording recording,
      Promises promises,
      Wishers wishers,
      Figures figures,
      TransactionalOperator transaction,
      Clock clock) {
    this.wishes = wishes;
    this.mergers = mergers;
    this.recording = recording;
    this.promises = promises;
    this.wishers = wishers;
    this.figures = figures;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Fails with 404 or 403 where the caller does not reach both, with 409 where they stand wrong.
   */
  Mono<WishDocument> merge(Target target, String into) {
    if (into.equals(target.wish())) {
      return Mono.error(() -> InvalidRequest.unfit("into", "itself"));
    }
    return settled(
        target,
        read ->
            wishes
                .get(into, target.caller())
                .doOnNext(Merging::checkStays)
                .flatMap(other -> merge(read, other, target)));
  }

  Mono<WishDocument> unmerge(Target target, @Nullable String reason) {
    return settled(target, read -> unmerge(read, target, reason));
  }

  /** Whether others were merged into it meanwhile, only the transaction's own reading can tell. */
  private Mono<WishDocument> merge(WishDocument read, WishDocument other, Target target) {
    var now = now();
    var by = target.caller().id();
    var absorbed = new Absorbed(read.id(), now, by, null, null);
    return wishes
        .find(read.id())
        .doOnNext(Merging::checkIsAlone)
        .flatMap(alone -> mergers.absorb(other.id(), absorbed))
        .filter(stays -> stays)
        .flatMap(stays -> store(read, read.wish().merge(other.id()), by, now));
  }

  private Mono<WishDocument> unmerge(WishDocument read, Target target, @Nullable String reason) {
    var now = now();
    var by = target.caller().id();
    var merger = read.review().merger();
    var step = read.wish().unmerge(promises.firstCircle(read.description(), now), due(now));
    if (merger == null || read.wisher() == null) {
      throw Refusal.wrongState(read.id(), read.status());
    }
    var why = reason == null ? null : wishers.discretion(read).masked(reason);
    return mergers
        .release(merger.into(), read.id(), now, by)
        .then(mergers.separate(read, new Separated(merger.into(), now, by, why)))
        .then(Mono.defer(() -> store(read, step, by, now)));
  }

  private Mono<WishDocument> store(WishDocument read, Step step, String by, Instant now) {
    return Restored.defer(
            () ->
                wishes.advance(read, step.wish(), recording.entries(step, read.version(), by, now)))
        .switchIfEmpty(Mono.error(MovedOn::new));
  }

  /** All of it or nothing, and decided again where somebody else was faster. */
  private Mono<WishDocument> settled(
      Target target, Function<WishDocument, Mono<WishDocument>> decision) {
    return wishes
        .get(target.wish(), target.caller())
        .doOnNext(read -> EntityTags.check(target.ifMatch(), read.entityTag()))
        .flatMap(read -> stored(read, decision))
        .repeatWhenEmpty(lost -> lost.take(TRIES))
        .retryWhen(RACE_LOST)
        .onErrorMap(Merging::isRace, lost -> changedMeanwhile(target))
        .switchIfEmpty(Mono.error(() -> changedMeanwhile(target)))
        .onErrorMap(WrongState.class, wrong -> Refusal.wrongState(wrong.wish(), wrong.present()));
  }

  private Mono<WishDocument> stored(
      WishDocument read, Function<WishDocument, Mono<WishDocument>> decision) {
    return transaction
        .transactional(Mono.defer(() -> decision.apply(read)))
        .doOnNext(now -> figures.changed(read.wish(), now.wish()));
  }

  private static void checkIsAlone(WishDocument wish) {
    if (!wish.merged().isEmpty()) {
      throw Refusal.conflict("merged-into-it", Map.of("id", wish.id(), "merged", wish.merged()));
    }
  }

  private static void checkStays(WishDocument other) {
    if (GONE.contains(other.status()) || other.wisher() == null) {
      throw Refusal.wrongState(other.id(), other.status());
    }
  }

  private Instant due(Instant now) {
    return promises.reviewDue(now);
  }

  private Instant now() {
    return clock.instant().truncatedTo(MILLIS);
  }

  private static Refusal changedMeanwhile(Target target) {
    return Refusal.conflict("changed-meanwhile", Map.of("id", target.wish()));
  }

  private static boolean isRace(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof MovedOn
                    || cause instanceof MongoException mongo
                        && mongo.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL));
  }

  /** The wish is no longer as it was read: what was written with it is taken back. */
  private static final class MovedOn extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
