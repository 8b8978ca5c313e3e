package org.wishlight.matching.wall;

import org.jspecify.annotations.Nullable;
import org.wishlight.starter.access.Placed;
import org.wishlight.starter.caller.Caller;

/**
 * A wish in the eyes of whoever would take it: what hangs on the wall of their office is any
 * volunteer's own to take.
 */
record Takeable(WallDocument wish, Caller caller) implements Placed {

  @Override
  public String office() {
    return wish.office();
  }

  @Override
  public String neighborhood() {
    return wish.neighborhood();
  }

  @Override
  public @Nullable String account() {
    return wish.isPublic() ? caller.id() : null;
  }
}
