package org.wishlight.identity.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OidcConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.wishlight.identity.account.Accounts;
import org.wishlight.identity.audit.AuditKind;
import org.wishlight.identity.audit.AuditLog;

/** What the library does by itself and the audit log has to know: tokens for systems, logouts. */
@Component
public class WrittenDown implements Customizer<OidcConfigurer> {

  private final OidcLogoutAuthenticationSuccessHandler logout =
      new OidcLogoutAuthenticationSuccessHandler();
  private final Accounts accounts;
  private final AuditLog audit;

  WrittenDown(Accounts accounts, AuditLog audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  @Override
  public void customize(OidcConfigurer oidc) {
    oidc.logoutEndpoint(endpoint -> endpoint.logoutResponseHandler(this::loggedOut));
  }

  @EventListener
  void issued(AuthenticationSuccessEvent event) {
    if (event.getAuthentication() instanceof OAuth2AccessTokenAuthenticationToken token) {
      var client = token.getRegisteredClient();
      if (client.getAuthorizationGrantTypes().contains(AuthorizationGrantType.CLIENT_CREDENTIALS)) {
        audit.record(AuditKind.TOKEN, accounts.system(client.getClientId()), "client-credentials");
      }
    }
  }

  private void loggedOut(
      HttpServletRequest request, HttpServletResponse answer, Authentication ended)
      throws IOException, ServletException {
    if (ended instanceof OidcLogoutAuthenticationToken token && token.isPrincipalAuthenticated()) {
      var person = (Authentication) token.getPrincipal();
      audit.record(AuditKind.LOGOUT, accounts.person(person.getName()), "person");
    }
    logout.onAuthenticationSuccess(request, answer, ended);
  }
}
