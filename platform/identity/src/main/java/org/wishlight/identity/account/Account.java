package org.wishlight.identity.account;

import jakarta.validation.constraints.NotBlank;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A system or a person, with what they may be in which office and neighbourhood.
 *
 * @param secret in clear or, better, hashed as <code>{argon2}…</code>
 */
public record Account(
    @NotBlank String secret,
    @DefaultValue List<String> roles,
    @Nullable String office,
    @Nullable String neighborhood) {

  Map<String, Object> claims() {
    var claims = new HashMap<String, Object>();
    claims.put("roles", List.copyOf(roles));
    if (office != null) {
      claims.put("office", office);
    }
    if (neighborhood != null) {
      claims.put("neighborhood", neighborhood);
    }
    return claims;
  }
}
