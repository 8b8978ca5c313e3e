package org.wishlight.notification.recipient;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Set;
import org.springframework.data.mongodb.core.query.Criteria;
import org.wishlight.notification.recipient.domain.Recipient;
import org.wishlight.starter.access.Tenancy;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;

/**
 * Whose notices a caller sees. What persons are told is theirs wherever it was about;
 * neighbourhoods and offices see what was told in them.
 *
 * @param recipients their addresses
 * @param preference under what name their preferences are kept
 */
public record Whose(Set<String> recipients, String preference, Caller caller) {

  static Whose group(Recipient group, Caller caller) {
    var address = group.address();
    return new Whose(Set.of(address), preferencesOf(address) + caller.office(), caller);
  }

  static Whose account(Set<String> persons, String pseudonym, Caller caller) {
    return new Whose(persons, preferenceOf(pseudonym), caller);
  }

  /** Where the preferences of an account are kept. */
  public static String preferenceOf(String account) {
    return "account:" + account;
  }

  /** How the names begin under which preferences of an address are kept, apart for each office. */
  public static String preferencesOf(String address) {
    return address + "@";
  }

  /** For a query of notices. */
  public Criteria criteria() {
    var told = where("recipient").in(recipients);
    return caller.reach().isOwnOnly() ? told : Tenancy.within(told, caller);
  }

  /** Whether the inbox shows a notice from this place. */
  public boolean includes(String recipient, String office, String neighborhood) {
    return recipients.contains(recipient)
        && (caller.reach().isOwnOnly() || caller.reach().covers(office, neighborhood));
  }

  /** Whether a notice that is asked for by its id is shown: to an office, whoever was told. */
  public boolean reaches(String recipient, String office, String neighborhood) {
    return caller.reach().scope() == Scope.OFFICE
        ? caller.reach().covers(office, neighborhood)
        : includes(recipient, office, neighborhood);
  }
}
