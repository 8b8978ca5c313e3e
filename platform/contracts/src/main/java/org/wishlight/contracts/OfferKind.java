package org.wishlight.contracts;

/** What a volunteer can give: a skill (所长), an ability (所能) or a possession (所有). */
public enum OfferKind {
  SKILL,
  ABILITY,
  POSSESSION
}
