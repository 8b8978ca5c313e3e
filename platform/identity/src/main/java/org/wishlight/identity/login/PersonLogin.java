package org.wishlight.identity.login;

import java.time.Clock;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.wishlight.identity.account.Accounts;
import org.wishlight.identity.audit.AuditKind;
import org.wishlight.identity.audit.AuditLog;

/** A person's name and password; a name that nobody has costs as much time as any other. */
@Component
class PersonLogin implements AuthenticationProvider {

  private final Accounts accounts;
  private final AuditLog audit;
  private final DaoAuthenticationProvider passwords;
  private final Guesses guesses;

  PersonLogin(Accounts accounts, PasswordEncoder encoder, AuditLog audit, Clock clock) {
    this.accounts = accounts;
    this.audit = audit;
    this.passwords = new DaoAuthenticationProvider(accounts::withPassword);
    this.passwords.setPasswordEncoder(encoder);
    this.guesses = new Guesses(clock, audit, "password");
  }

  @Override
  public Authentication authenticate(Authentication guess) {
    var name = guess.getName();
    var person =
        guesses.check(name, () -> accounts.person(name), () -> passwords.authenticate(guess));
    audit.record(AuditKind.LOGIN, accounts.person(name), "password");
    return person;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return passwords.supports(authentication);
  }
}
