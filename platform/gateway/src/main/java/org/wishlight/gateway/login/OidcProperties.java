package org.wishlight.gateway.login;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where people log in: any OIDC issuer.
 *
 * @param issuer as it stands in its tokens; where it is the door's own public address, the
 *     platform's identity service is meant, any other is asked for its endpoints
 */
@Validated
@ConfigurationProperties("wishlight.oidc")
record OidcProperties(
    @NotNull URI issuer,
    @NotBlank String clientId,
    @NotBlank(
            message =
                "the gateway has no secret at the issuer: set wishlight.oidc.client-secret, or start"
                    + " with the profile local for the demo one")
        String clientSecret,
    @DefaultValue({"openid", "profile"}) Set<String> scopes,
    @DefaultValue Claims claims) {

  /**
   * Where a token says who somebody is; a dot leads into an object, as in {@code
   * realm_access.roles}.
   *
   * @param rolePrefix what stands before each role's name, and is dropped
   */
  record Claims(
      @DefaultValue("sub") String subject,
      @DefaultValue("roles") String roles,
      @DefaultValue("office") String office,
      @DefaultValue("neighborhood") String neighborhood,
      @DefaultValue("") String rolePrefix) {}
}
