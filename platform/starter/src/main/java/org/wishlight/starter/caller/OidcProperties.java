package org.wishlight.starter.caller;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are believed: one OIDC issuer, whichever it is.
 *
 * @param issuer as it stands in every token; its keys are found by discovery
 * @param jwks where its keys are, for an issuer whose public address cannot be asked from here
 * @param audience who a token must be for; absent where the issuer names its clients there
 */
@ConfigurationProperties("wishlight.oidc")
public record OidcProperties(
    @Nullable URI issuer,
    @Nullable URI jwks,
    @Nullable String audience,
    @DefaultValue Claims claims) {

  /**
   * Where a token says who somebody is; a dot leads into an object, as in {@code
   * realm_access.roles}.
   *
   * @param rolePrefix what stands before each role's name, and is dropped
   */
  public record Claims(
      @DefaultValue("sub") String subject,
      @DefaultValue("roles") String roles,
      @DefaultValue("office") String office,
      @DefaultValue("neighborhood") String neighborhood,
      @DefaultValue("") String rolePrefix) {}
}
