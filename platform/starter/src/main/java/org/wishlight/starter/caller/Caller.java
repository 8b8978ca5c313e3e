package org.wishlight.starter.caller;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, as the token says.
 *
 * @param id the token's subject
 * @param office the tenant whose data the caller may see; null for all of them
 * @param neighborhood where the caller is at home, where the token says so
 */
public record Caller(
    String id, Set<Role> roles, @Nullable String office, @Nullable String neighborhood) {

  /** Whoever comes without a token: an operator of every office, until the doors are closed. */
  public static final Caller OPEN = new Caller("open", Set.of(Role.OPERATOR), null, null);

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Officers, operators and the offices' own software act for others. */
  public boolean isStaff() {
    return is(Role.OFFICER) || is(Role.OPERATOR) || is(Role.SYSTEM) || is(Role.OPS);
  }
}
