package org.wishlight.matching.wall.domain;

/** Why wider circles are asked; the words are in the {@code stories} bundles. */
public final class Widening {
  public static final String WINDOW_ENDED = "window-ended";
  public static final String NOBODY_NEAR = "nobody-near";

  private Widening() {}
}
