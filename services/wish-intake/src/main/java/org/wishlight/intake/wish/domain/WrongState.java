package org.wishlight.intake.wish.domain;

import org.wishlight.contracts.WishStatus;

/** A move that the wish's present status does not allow. */
public final class WrongState extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String wish;
  private final WishStatus present;

  WrongState(Move move, String wish, WishStatus present) {
    super(move + " of " + wish + ", which is " + present);
    this.wish = wish;
    this.present = present;
  }

  public String wish() {
    return wish;
  }

  public WishStatus present() {
    return present;
  }
}
