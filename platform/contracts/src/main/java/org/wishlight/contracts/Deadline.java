package org.wishlight.contracts;

/** The promises with a date, after which somebody else must act. */
public enum Deadline {
  REVIEW,
  INTERNAL,
  NEIGHBORHOOD,
  OFFICE,
  ACCEPT,
  START,
  FULFIL,
  CONFIRM
}
