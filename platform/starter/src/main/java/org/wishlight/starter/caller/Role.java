package org.wishlight.starter.caller;

/** What a caller may be to the programme; the {@code roles} claim of a token. */
public enum Role {
  RESIDENT,
  VOLUNTEER,
  OFFICER,
  OPERATOR,
  SYSTEM,
  OPS
}
