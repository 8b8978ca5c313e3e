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

  /** A name alone is no person: without phone and address everybody is somebody new. */
  public String of(String office, Wisher wisher) {
    var mark = mark(wisher);
    return mark == null
        ? UUID.randomUUID().toString()
        : pseudonyms.of(office, wisher.name().strip(), mark).toString();
  }

  private static @Nullable String mark(Wisher wisher) {
    var phone = wisher.phoneDigits();
    if (!phone.isEmpty()) {
      return phone;
    }
    return wisher.address() == null || wisher.address().isBlank() ? null : wisher.address().strip();
  }
}
