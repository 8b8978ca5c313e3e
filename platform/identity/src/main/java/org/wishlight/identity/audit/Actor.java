package org.wishlight.identity.audit;

import org.jspecify.annotations.Nullable;

/** Whose doing it was, and where they belong: their office's operator may read of it. */
public record Actor(@Nullable String name, @Nullable String office, @Nullable String neighborhood) {

  /** A name that was typed and that nobody has; it may be a password by mistake. */
  public static final Actor NOBODY_KNOWN = new Actor(null, null, null);
}
