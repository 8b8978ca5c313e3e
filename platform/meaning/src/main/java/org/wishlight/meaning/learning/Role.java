package org.wishlight.meaning.learning;

import org.wishlight.contracts.OfferKind;

/** Who says it: a wish, or an offer of some kind; the same words mean other things then. */
public enum Role {
  WISH,
  SKILL,
  ABILITY,
  POSSESSION;

  public static Role of(OfferKind kind) {
    return valueOf(kind.name());
  }
}
