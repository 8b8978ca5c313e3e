package org.wishlight.intake.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wishlight.starter.privacy.Pseudonyms;

/**
 * The same person of the same office has the same id, and without the key nobody can find out whose
 * it is.
 */
@Component
public final class PersonIds {
  private final Pseudonyms pseudonyms;

  PersonIds(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  /**
   * A name alone is no person: without phone and address everybody is somebody new.
   *
   * @param account who files for themselves: somebody else's name and phone do not make them that
   *     person, whose notices they would read
   */
  public String of(String office, Wisher wisher, @Nullable String account) {
    var mark = mark(wisher);
    if (mark == null) {
      return UUID.randomUUID().toString();
    }
    var name = wisher.name().strip();
    var person =
        account == null
            ? pseudonyms.of(office, name, mark)
            : pseudonyms.of(office, name, mark, account);
    return person.toString();
  }

  private static @Nullable String mark(Wisher wisher) {
    var phone = wisher.phoneDigits();
    if (!phone.isEmpty()) {
      return phone;
    }
    return wisher.address() == null || wisher.address().isBlank() ? null : wisher.address().strip();
  }
}
