package org.wishlight.intake.reveal;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wishlight.intake.person.Wisher;
import org.wishlight.intake.wish.WishDocument;
import org.wishlight.intake.wish.Wishers;
import org.wishlight.intake.wish.Wishes;
import org.wishlight.starter.access.Tenancy;
import org.wishlight.starter.audit.AuditKind;
import org.wishlight.starter.audit.AuditLog;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Role;
import org.wishlight.starter.web.Page;
import org.wishlight.starter.web.PageRequest;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/** Shows a wisher's contact to those who serve them, once it is written down that they saw it. */
@Component
class Revealing {
  private final Wishes wishes;
  private final Wishers wishers;
  private final Reveals reveals;
  private final AuditLog audit;
  private final Clock clock;

  Revealing(Wishes wishes, Wishers wishers, Reveals reveals, AuditLog audit, Clock clock) {
    this.wishes = wishes;
    this.wishers = wishers;
    this.reveals = reveals;
    this.audit = audit;
    this.clock = clock;
  }

  /** Fails, and shows nothing, if it cannot be written down. */
  Mono<Wisher> reveal(String wish, @Nullable String reason, Caller caller) {
    return wishes
        .getOrHeld(wish, caller)
        .doOnNext(found -> checkHolder(found, caller))
        .flatMap(
            found ->
                Mono.justOrEmpty(wishers.of(found))
                    .switchIfEmpty(Mono.error(() -> Refusal.notFound("contact", wish)))
                    .delayUntil(_ -> write(reveal(found, reason, caller), caller)));
  }

  /** Whose own the wish is sees it, but not what is for who grants it. */
  private static void checkHolder(WishDocument found, Caller caller) {
    if (caller.reach().isOwnOnly() && !found.isHeldBy(caller)) {
      throw Tenancy.outOfReach("contact", found.id());
    }
  }

  Mono<Page<Reveal>> list(String wish, PageRequest page, Caller caller) {
    return wishes
        .get(wish, caller)
        .flatMap(found -> reveals.newestFirst(found.id(), page).collectList())
        .map(found -> Page.of(found, page, Reveal::id));
  }

  private Mono<?> write(Reveal reveal, Caller caller) {
    return reveals
        .add(reveal)
        .then(audit.write(AuditKind.REVEALED, caller, reveal.wish(), reveal.why()));
  }

  private Reveal reveal(WishDocument wish, @Nullable String reason, Caller caller) {
    var isHolder = caller.reach().isOwnOnly();
    var usual = isHolder ? "claim" : "service";
    return new Reveal(
        UuidCreator.getTimeOrderedEpoch().toString(),
        wish.id(),
        caller.id(),
        isHolder ? Role.VOLUNTEER : Role.OFFICER,
        clock.instant(),
        reason == null ? usual : wishers.discretion(wish).masked(reason));
  }
}
