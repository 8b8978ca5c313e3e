package org.wishlight.identity.login;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2ClientAuthenticationConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;
import org.wishlight.identity.account.Accounts;
import org.wishlight.identity.audit.AuditLog;

/** A system's name and secret; a name that no system has costs as much time as any other. */
@Component
public class SystemLogin implements Customizer<OAuth2ClientAuthenticationConfigurer> {

  private final RegisteredClientRepository clients;
  private final Accounts accounts;
  private final PasswordEncoder encoder;
  private final Guesses guesses;
  private final String nobodysSecret;

  SystemLogin(
      RegisteredClientRepository clients,
      Accounts accounts,
      PasswordEncoder encoder,
      AuditLog audit,
      Clock clock) {
    this.clients = clients;
    this.accounts = accounts;
    this.encoder = encoder;
    this.guesses = new Guesses(clock, audit, "client-secret");
    this.nobodysSecret = Objects.requireNonNull(encoder.encode("of nobody"));
  }

  @Override
  public void customize(OAuth2ClientAuthenticationConfigurer logins) {
    logins.authenticationProviders(this::guard).errorResponseHandler(new RefusedSystem());
  }

  private void guard(List<AuthenticationProvider> providers) {
    providers.replaceAll(
        provider ->
            provider instanceof ClientSecretAuthenticationProvider
                ? new Guarded(provider)
                : provider);
  }

  private Authentication look(AuthenticationProvider secrets, Authentication guess) {
    if (clients.findByClientId(guess.getName()) == null) {
      encoder.matches(String.valueOf(guess.getCredentials()), nobodysSecret);
    }
    return Objects.requireNonNull(secrets.authenticate(guess));
  }

  /** The library's look at client secrets, behind the throttle. */
  private final class Guarded implements AuthenticationProvider {

    private final AuthenticationProvider secrets;

    private Guarded(AuthenticationProvider secrets) {
      this.secrets = secrets;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication guess) {
      var name = guess.getName();
      return isBySecret(guess)
          ? guesses.check(name, () -> accounts.system(name), () -> look(secrets, guess))
          : secrets.authenticate(guess);
    }

    @Override
    public boolean supports(Class<?> authentication) {
      return secrets.supports(authentication);
    }

    private static boolean isBySecret(Authentication guess) {
      return guess instanceof OAuth2ClientAuthenticationToken client
          && ClientAuthenticationMethod.CLIENT_SECRET_BASIC.equals(
              client.getClientAuthenticationMethod());
    }
  }
}
