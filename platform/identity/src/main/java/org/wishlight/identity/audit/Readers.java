package org.wishlight.identity.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who may read the log: an operator what concerns their office, the platform's people all. */
final class Readers {

  private Readers() {}

  /**
   * @return whose entries the caller may see; null for everybody's
   * @throws AccessDeniedException for all others
   */
  static @Nullable String office(Jwt caller) {
    var claimed = caller.getClaimAsStringList("roles");
    var roles = claimed == null ? List.<String>of() : claimed;
    if (roles.contains("OPS")) {
      return null;
    }
    var office = caller.getClaimAsString("office");
    if (office == null || !roles.contains("OPERATOR")) {
      throw new AccessDeniedException("neither an operator nor of the platform's people");
    }
    return office;
  }
}
