package org.wishlight.notification.recipient;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wishlight.notification.contact.Accounts;
import org.wishlight.notification.contact.ContactBook;
import org.wishlight.notification.recipient.domain.Recipient;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.InvalidRequest;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/**
 * Finds out for whom a caller may read: themselves, their neighbourhood, anybody of their office.
 */
@Component
public class Recipients {
  private final ContactBook contacts;
  private final Accounts accounts;

  Recipients(ContactBook contacts, Accounts accounts) {
    this.contacts = contacts;
    this.accounts = accounts;
  }

  /**
   * Fails with an {@link InvalidRequest} if {@code asked} cannot be a recipient, with a {@link
   * Refusal} 403 if it is somebody else and the caller does not act for others, 404 if it is
   * another office.
   *
   * @param asked the recipient named, or null for the caller's own
   */
  public Mono<Whose> of(Caller caller, @Nullable String asked) {
    return Mono.defer(() -> of(caller, asked == null ? null : named(asked)));
  }

  private Mono<Whose> of(Caller caller, @Nullable Recipient asked) {
    return switch (caller.reach().scope()) {
      case OWN -> own(caller).flatMap(own -> only(asked, own));
      case NEIGHBORHOOD -> only(asked, Whose.group(neighborhood(caller), caller));
      case OFFICE -> ofOffice(caller, asked);
      case NONE, PUBLIC, ALL -> Mono.error(Recipients::notYours);
    };
  }

  /** One account may be several persons: a wisher, a volunteer. */
  private Mono<Whose> own(Caller caller) {
    return contacts
        .personsOf(caller.id(), Objects.requireNonNull(caller.office()))
        .map(persons -> Whose.account(persons, accounts.pseudonym(caller.id()), caller));
  }

  private static Mono<Whose> only(@Nullable Recipient asked, Whose own) {
    if (asked == null) {
      return Mono.just(own);
    }
    return own.recipients().contains(asked.address())
        ? Mono.just(new Whose(Set.of(asked.address()), own.preference(), own.caller()))
        : Mono.error(Recipients::notYours);
  }

  private Mono<Whose> ofOffice(Caller caller, @Nullable Recipient asked) {
    var office = Objects.requireNonNull(caller.office());
    var own = Recipient.office(office);
    if (asked == null || asked.equals(own)) {
      return Mono.just(Whose.group(own, caller));
    }
    if (asked.isOffice()) {
      return Mono.error(() -> Refusal.notFound("recipient", asked.address()));
    }
    return contacts
        .accountOf(asked.address(), office)
        .map(account -> Whose.account(Set.of(asked.address()), account, caller))
        .defaultIfEmpty(Whose.group(asked, caller));
  }

  private static Recipient neighborhood(Caller caller) {
    return Recipient.neighborhood(Objects.requireNonNull(caller.neighborhood()));
  }

  private static Recipient named(String asked) {
    try {
      return new Recipient(asked);
    } catch (IllegalArgumentException unfit) {
      throw InvalidRequest.unfit("recipient", "format");
    }
  }

  private static Refusal notYours() {
    return Refusal.forbidden("not-your-inbox", Map.of());
  }
}
