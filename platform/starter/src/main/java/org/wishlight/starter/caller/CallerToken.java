package org.wishlight.starter.caller;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** A caller who has shown a token that holds. */
public final class CallerToken extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;

  private final transient Jwt token;
  private final transient Caller caller;

  CallerToken(Jwt token, Caller caller) {
    super(
        caller.roles().stream()
            .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
            .toList());
    this.token = token;
    this.caller = caller;
    setAuthenticated(true);
  }

  public Caller caller() {
    return caller;
  }

  @Override
  public Jwt getCredentials() {
    return token;
  }

  @Override
  public String getPrincipal() {
    return caller.id();
  }

  @Override
  public String getName() {
    return caller.id();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CallerToken another
        && List.of(token, caller).equals(List.of(another.token, another.caller));
  }

  @Override
  public int hashCode() {
    return caller.hashCode();
  }
}
