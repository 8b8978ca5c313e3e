package org.wishlight.intake.lookup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.wishlight.intake.lookup.Guesses.Guess;
import org.wishlight.intake.person.PersonalData;
import org.wishlight.intake.person.Wisher;
import org.wishlight.intake.wish.Codes;
import org.wishlight.intake.wish.SealedWishers;
import org.wishlight.intake.wish.WishDocument;
import org.wishlight.intake.wish.Wishes;
import org.wishlight.starter.audit.AuditKind;
import org.wishlight.starter.audit.AuditLog;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/**
 * Finds a wish by its code for who knows the end of its wisher's phone number. Whatever is wrong,
 * the same is done and the same is said, so that nobody learns which codes there are.
 */
@Component
class LookingUp {
  private static final int SHOWN = 4;
  private static final String NO_DIGITS = "----";
  private static final Wisher NOBODY = new Wisher("--", "00000000000", "--");

  private final Guesses guesses;
  private final SealedWishers wishers;
  private final PersonalData personalData;
  private final Wishes wishes;
  private final AuditLog audit;

  LookingUp(
      Guesses guesses,
      SealedWishers wishers,
      PersonalData personalData,
      Wishes wishes,
      AuditLog audit) {
    this.guesses = guesses;
    this.wishers = wishers;
    this.personalData = personalData;
    this.wishes = wishes;
    this.audit = audit;
  }

  /** Fails with 404 for whatever does not fit, and with 429 after too much of it. */
  Mono<WishDocument> find(Question question, Caller caller) {
    return guesses
        .count(question.plainCode())
        .doOnNext(guess -> check(guess, caller))
        .flatMap(guess -> fitting(question).delayUntil(found -> guesses.takeBack(guess)))
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("wish", question.plainCode())));
  }

  private void check(Guess guess, Caller caller) {
    if (guess.isFirstTooMany()) {
      audit.note(AuditKind.THROTTLED, caller, "POST /api/v1/wishes/look-up", guess.code());
    }
    if (guess.isOneTooMany()) {
      throw new Refusal(
          HttpStatus.TOO_MANY_REQUESTS,
          "too-many-requests",
          Map.of("retryAfter", guess.remaining().toSeconds() + 1));
    }
  }

  private Mono<WishDocument> fitting(Question question) {
    return sealed(question.plainCode())
        .defaultIfEmpty(new SealedWishers.SealedWisher("", null))
        .filter(found -> fits(found, question.phone()))
        .flatMap(found -> wishes.find(found.wish()));
  }

  /** A code that nobody was ever given is not asked for: everybody can tell that it is none. */
  private Mono<SealedWishers.SealedWisher> sealed(String code) {
    return Codes.isMistyped(code) ? Mono.empty() : wishers.ofCode(code);
  }

  /** One seal is made and one opened, for wishes that are there and for those that are not. */
  private boolean fits(SealedWishers.SealedWisher found, String phone) {
    var nobody = personalData.seal(NOBODY, found.wish());
    var isKnown = found.wisher() != null;
    var opened =
        personalData.open(Objects.requireNonNullElse(found.wisher(), nobody), found.wish());
    var digits = opened.phoneDigits();
    var end = digits.length() < SHOWN ? NO_DIGITS : digits.substring(digits.length() - SHOWN);
    return MessageDigest.isEqual(end.getBytes(US_ASCII), phone.getBytes(US_ASCII)) & isKnown;
  }
}
