package org.wishlight.starter.caller;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, as the token says, and how far they see in the operation that is being handled.
 *
 * @param id the token's subject: a pseudonymous account, kept in histories
 * @param office the tenant to which the caller belongs; null for who belongs to none
 * @param neighborhood where the caller is at home, where the token says so
 */
public record Caller(
    String id,
    Set<Role> roles,
    @Nullable String office,
    @Nullable String neighborhood,
    Reach reach) {

  /** Whoever comes without a token. */
  public static final Caller ANYBODY = new Caller("anybody", Set.of(), null, null, Reach.NONE);

  /** The platform itself, where it acts without being asked. */
  public static final Caller ITSELF = new Caller("wishlight", Set.of(), null, null, Reach.ALL);

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Officers, operators and the offices' own software act for others. */
  public boolean isStaff() {
    return is(Role.OFFICER) || is(Role.OPERATOR) || is(Role.SYSTEM);
  }

  /** The same caller in an operation with {@code access}. */
  public Caller in(Access access) {
    var widest =
        roles.stream()
            .map(role -> reach(role.scope(access)))
            .reduce(reach(access.anybody()), Reach::wider);
    return new Caller(id, roles, office, neighborhood, widest);
  }

  /** A place that the token does not name cannot be reached: what is missing opens nothing. */
  private Reach reach(Scope scope) {
    var isPlaced =
        switch (scope) {
          case NONE, PUBLIC, ALL -> true;
          case OWN, OFFICE -> office != null;
          case NEIGHBORHOOD -> office != null && neighborhood != null;
        };
    return isPlaced ? new Reach(scope, id, office, neighborhood) : Reach.NONE;
  }
}
