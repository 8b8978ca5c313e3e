package org.wishlight.identity.account;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Outside the local profile nobody may be let in by the secret that everybody knows. */
@Component
@Profile("!local")
class DemoAccounts implements InitializingBean {

  private static final String KNOWN_TO_EVERYBODY = "demo";

  private final IdentityProperties known;
  private final Secrets secrets;

  DemoAccounts(IdentityProperties known, Secrets secrets) {
    this.known = known;
    this.secrets = secrets;
  }

  @Override
  public void afterPropertiesSet() {
    var open = configured().filter(secret -> secrets.fits(KNOWN_TO_EVERYBODY, secret)).findAny();
    if (open.isPresent()) {
      throw new DemoSecretInUse(names(open.get()));
    }
  }

  /** Accounts that share a hash are looked at once. */
  private Stream<String> configured() {
    var accounts =
        Stream.concat(known.clients().values().stream(), known.users().values().stream());
    return Stream.concat(
            accounts.map(Account::secret),
            known.applications().values().stream().map(LoginApplication::secret))
        .distinct();
  }

  private Set<String> names(String secret) {
    var accounts =
        Stream.concat(known.clients().entrySet().stream(), known.users().entrySet().stream())
            .filter(account -> account.getValue().secret().equals(secret))
            .map(account -> account.getKey());
    var applications =
        known.applications().entrySet().stream()
            .filter(application -> application.getValue().secret().equals(secret))
            .map(application -> application.getKey());
    return Stream.concat(accounts, applications).collect(Collectors.toSet());
  }
}
