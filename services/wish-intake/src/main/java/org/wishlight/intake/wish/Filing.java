package org.wishlight.intake.wish;

import static java.time.temporal.ChronoUnit.MILLIS;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.WishDescription;
import org.wishlight.intake.neighborhood.Neighborhood;
import org.wishlight.intake.person.PersonIds;
import org.wishlight.intake.person.PersonalData;
import org.wishlight.intake.sorting.Candidate;
import org.wishlight.intake.sorting.Sorting;
import org.wishlight.intake.wish.domain.Step;
import org.wishlight.intake.wish.domain.Wish;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.observability.Restored;
import org.wishlight.starter.web.IdempotencyKey;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Takes a wish in; staff's are on the wall at once, others are reviewed first. */
@Component
class Filing {
  private static final int CODES_TO_TRY = 5;

  private final FilingPlaces places;
  private final WishInserts inserts;
  private final Replays replays;
  private final Recording recording;
  private final Promises promises;
  private final Sorting sorting;
  private final Codes codes;
  private final PersonIds persons;
  private final PersonalData personalData;
  private final Figures figures;
  private final Clock clock;

  Filing(
      FilingPlaces places,
      WishInserts inserts,
      Replays replays,
      Recording recording,
      Promises promises,
      Sorting sorting,
      Codes codes,
      PersonIds persons,
      PersonalData personalData,
      Figures figures,
      Clock clock) {
    this.places = places;
    this.inserts = inserts;
    this.replays = replays;
    this.recording = recording;
    this.promises = promises;
    this.sorting = sorting;
    this.codes = codes;
    this.persons = persons;
    this.personalData = personalData;
    this.figures = figures;
    this.clock = clock;
  }

  /** The wish, and whether the same request had filed it before. */
  record Filed(WishDocument wish, boolean replayed) {}

  Mono<Filed> file(NewWish asked, Optional<IdempotencyKey> key, Caller caller) {
    var request = key.map(given -> given.asking(asked)).orElse(null);
    return places
        .of(asked, caller)
        .zipWith(sorted(asked))
        .flatMap(
            both ->
                Restored.defer(
                        () -> insert(draft(asked, both.getT2(), both.getT1(), request, caller)))
                    .retryWhen(newCode()))
        .onErrorResume(
            failure -> isDuplicate(failure, WishStore.REQUEST),
            repeated -> Mono.justOrEmpty(request).flatMap(replays::of))
        .onErrorMap(GroupCommit.Refused.class, refused -> unavailable());
  }

  private Mono<Filed> insert(WishDocument draft) {
    return inserts
        .insert(draft)
        .then(Mono.fromRunnable(() -> figures.filed(draft.wish())))
        .thenReturn(new Filed(draft, false));
  }

  /** Only who does not say the category waits for a proposal. */
  private Mono<Said> sorted(NewWish asked) {
    return asked.category() == null
        ? sorting
            .propose(asked.description().text())
            .map(proposal -> new Said(asked.description(proposal), proposal.candidates()))
        : Mono.fromSupplier(() -> new Said(asked.description(), null));
  }

  /**
   * What the wish will say.
   *
   * @param candidates among which its category was proposed
   */
  private record Said(WishDescription description, @Nullable List<Candidate> candidates) {}

  private WishDocument draft(
      NewWish asked,
      Said said,
      Neighborhood place,
      IdempotencyKey.@Nullable Request request,
      Caller caller) {
    var now = clock.instant().truncatedTo(MILLIS);
    var id = UuidCreator.getTimeOrderedEpoch().toString();
    var account = caller.reach().isOwnOnly() ? caller.id() : null;
    var person = persons.of(place.office(), asked.wisher(), account);
    var filing =
        new Wish.Filing(
            id, codes.next(), place.office(), place.id(), person, account, said.description());
    var submitted = Wish.submit(filing, promises.reviewDue(now));
    var step = caller.reach().isOwnOnly() ? submitted : publish(submitted, now);
    var history = recording.entries(step, 0, caller.id(), now);
    var sealed = personalData.seal(asked.wisher(), id);
    var namesake = account == null ? null : persons.of(place.office(), asked.wisher(), null);
    return WishDocument.filed(step.wish(), namesake, sealed, request, said.candidates(), history);
  }

  private Step publish(Step submitted, Instant now) {
    return submitted.then(wish -> wish.publish(promises.firstCircle(wish.description(), now)));
  }

  private static Retry newCode() {
    return Retry.max(CODES_TO_TRY)
        .filter(failure -> isDuplicate(failure, WishStore.CODE))
        .onRetryExhaustedThrow((tries, last) -> last.failure());
  }

  private static Refusal unavailable() {
    return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", Map.of());
  }

  private static boolean isDuplicate(Throwable failure, String index) {
    return failure instanceof GroupCommit.Refused refused && refused.isDuplicateIn(index);
  }
}
