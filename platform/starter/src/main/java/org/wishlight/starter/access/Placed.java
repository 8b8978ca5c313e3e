package org.wishlight.starter.access;

import org.jspecify.annotations.Nullable;

/** A document that belongs to a neighbourhood of a street office. */
public interface Placed {
  String office();

  String neighborhood();

  /** The account whose own it is, where it is anybody's. */
  default @Nullable String account() {
    return null;
  }

  /** Whether everybody may know that it exists: then who may not have it gets 403, else 404. */
  default boolean isKnown() {
    return false;
  }
}
