package org.wishlight.matching.wall.domain;

import org.wishlight.contracts.WishStatus;

/** A step that the wish's present state does not allow. */
public final class WrongState extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final WishStatus present;

  WrongState(WishStatus present) {
    super("the wish is " + present);
    this.present = present;
  }

  public WishStatus present() {
    return present;
  }
}
