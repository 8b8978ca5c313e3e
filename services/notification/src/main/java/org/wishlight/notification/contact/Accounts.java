package org.wishlight.notification.contact;

import org.springframework.stereotype.Component;
import org.wishlight.starter.privacy.Pseudonyms;

/** Accounts as they are kept here: equal where they are equal, and otherwise saying nothing. */
@Component
public class Accounts {
  private final Pseudonyms pseudonyms;

  Accounts(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  public String pseudonym(String account) {
    return pseudonyms.of("account", account).toString();
  }
}
