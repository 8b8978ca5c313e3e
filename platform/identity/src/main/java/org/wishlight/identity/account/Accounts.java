package org.wishlight.identity.account;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.stereotype.Component;
import org.wishlight.identity.audit.Actor;

/** The people, and where each account belongs. */
@Component
public class Accounts {

  private final IdentityProperties known;
  private final InMemoryUserDetailsManager people;

  Accounts(IdentityProperties known, Secrets secrets) {
    this.known = known;
    this.people =
        new InMemoryUserDetailsManager(
            known.users().entrySet().stream()
                .map(user -> person(user.getKey(), user.getValue(), secrets))
                .toList());
  }

  /** A person with the hash of their password, as the library wants to see them. */
  public UserDetails withPassword(String name) {
    return people.loadUserByUsername(name);
  }

  public Actor person(String name) {
    return people.userExists(name)
        ? actor(people.loadUserByUsername(name).getUsername(), known.users())
        : Actor.NOBODY_KNOWN;
  }

  public Actor system(String name) {
    return known.applications().containsKey(name)
        ? new Actor(name, null, null)
        : actor(name, known.clients());
  }

  private static Actor actor(String name, Map<String, Account> accounts) {
    @Nullable Account account = accounts.get(name);
    return account == null
        ? Actor.NOBODY_KNOWN
        : new Actor(name, account.office(), account.neighborhood());
  }

  private static UserDetails person(String name, Account account, Secrets secrets) {
    return User.withUsername(name)
        .password(secrets.hashed(account.secret()))
        .roles(account.roles().toArray(String[]::new))
        .build();
  }
}
