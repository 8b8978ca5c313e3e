package org.wishlight.matching.kiosk.domain;

/** What a line gets, as far as the lines among themselves decide it. */
public enum Verdict {
  GRANTED,
  /** Somebody asked for the wish earlier. */
  WISH_TAKEN,
  /** The volunteer's places went to what they asked for earlier. */
  NO_PLACE
}
