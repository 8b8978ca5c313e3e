package org.wishlight.starter.caller;

/** How far somebody sees in one operation; each sees what the one before it sees, and more. */
public enum Scope {
  /** Nothing: the operation is refused. */
  NONE,
  /** What everybody may see, whoever asks. */
  PUBLIC,
  /** What is their own: their wish, their claims, their inbox. */
  OWN,
  /** All of their neighbourhood. */
  NEIGHBORHOOD,
  /** All of their street office. */
  OFFICE,
  /** Every street office. */
  ALL
}
