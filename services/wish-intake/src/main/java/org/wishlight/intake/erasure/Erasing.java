package org.wishlight.intake.erasure;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.MatchEvent;
import org.wishlight.intake.wish.PersonsWishes;
import org.wishlight.intake.wish.WishDocument;
import org.wishlight.starter.audit.AuditKind;
import org.wishlight.starter.audit.AuditLog;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/**
 * Removes a person. One write says so to everybody; what then has to be done here may be cut off at
 * any point, and is gone on with by whoever comes next.
 */
@Component
public class Erasing {
  /** A filing that began before the erasure has reached the database, or never will. */
  private static final Duration STILL_UNDER_WAY = Duration.ofMinutes(2);

  private final ErasedPeople people;
  private final PersonsWishes wishes;
  private final Beginnings beginnings;
  private final AuditLog audit;
  private final Clock clock;

  Erasing(
      ErasedPeople people,
      PersonsWishes wishes,
      Beginnings beginnings,
      AuditLog audit,
      Clock clock) {
    this.people = people;
    this.wishes = wishes;
    this.beginnings = beginnings;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The same proof however often it is asked for; 404 or 403 for persons out of reach. Who has
   * filed for themselves, too, has another id for that, and is erased there first.
   */
  Mono<ErasedPerson> erase(String person, Caller caller) {
    return wishes
        .newest(person, caller)
        .delayUntil(
            newest ->
                wishes.newestOfNamesakes(newest).concatMap(other -> begunAndGoneOn(other, caller)))
        .flatMap(newest -> begunAndGoneOn(newest, caller));
  }

  private Mono<ErasedPerson> begunAndGoneOn(WishDocument newest, Caller caller) {
    return begun(newest, caller).flatMap(this::goOn);
  }

  Mono<ErasedPerson> proof(String person, Caller caller) {
    return wishes
        .newest(person, caller)
        .flatMap(newest -> people.find(person))
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("erasure", person)));
  }

  /** What another service says. */
  public Mono<Void> hear(String person, Instant at, MatchEvent.PersonForgotten forgotten) {
    var answer = new ErasedPerson.Answer(at, forgotten.wishes(), forgotten.volunteer());
    return people
        .find(person)
        .flatMap(erased -> people.note(erased, ErasedPerson.MATCHING, answer));
  }

  /** Finishes what was cut off; what arrived late is erased too, and said once more. */
  Mono<Void> watch(ErasedPerson erased) {
    return erased.isForgottenHere()
        ? wishes
            .hasUnforgotten(erased.id(), erased.upTo())
            .flatMap(
                late ->
                    late
                        ? beginnings.again(erased, erased.by()).flatMap(this::goOn).then()
                        : rest(erased))
        : goOn(erased).then();
  }

  private Mono<Void> rest(ErasedPerson erased) {
    return erased.erasedAt().plus(STILL_UNDER_WAY).isBefore(clock.instant())
        ? people.unwatch(erased)
        : Mono.empty();
  }

  private Mono<ErasedPerson> begun(WishDocument newest, Caller caller) {
    return people
        .find(newest.person())
        .flatMap(before -> unlessComeBack(before, caller))
        .switchIfEmpty(Mono.defer(() -> noted(beginnings.first(newest, caller.id()), caller)))
        .onErrorResume(DuplicateKeyException.class, taken -> people.find(newest.person()));
  }

  private Mono<ErasedPerson> unlessComeBack(ErasedPerson before, Caller caller) {
    return wishes
        .hasLater(before.id(), before.upTo())
        .flatMap(
            later ->
                later ? noted(beginnings.again(before, caller.id()), caller) : Mono.just(before));
  }

  private Mono<ErasedPerson> noted(Mono<ErasedPerson> begun, Caller caller) {
    return begun.flatMap(
        erased -> audit.write(AuditKind.ERASED, caller, erased.id(), null).thenReturn(erased));
  }

  private Mono<ErasedPerson> goOn(ErasedPerson erased) {
    return erased.isForgottenHere()
        ? Mono.just(erased)
        : wishes
            .forget(erased.id(), erased.upTo(), erased.by())
            .then(Mono.defer(() -> people.note(erased, ErasedPerson.HERE, answer(erased))))
            .then(Mono.defer(() -> people.find(erased.id())));
  }

  private ErasedPerson.Answer answer(ErasedPerson erased) {
    return new ErasedPerson.Answer(clock.instant().truncatedTo(MILLIS), erased.wishes(), null);
  }
}
