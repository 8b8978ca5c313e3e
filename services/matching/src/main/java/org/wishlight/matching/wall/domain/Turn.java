package org.wishlight.matching.wall.domain;

/** Whose turn it is: who must act before the next date. */
public enum Turn {
  CLAIMANT,
  WISHER,
  NEIGHBORHOOD,
  OFFICE
}
