package org.wishlight.meaning.lexicon;

/** How something is said: what decides whether a lamp is wanted, broken or in the corridor. */
public enum Cue {
  WANT,
  FIX,
  CLEAN,
  LEARN,
  COMPANY,
  GO,
  RIDE,
  ERRAND,
  HOSPITAL,
  PUBLIC,
  HOME,
  LEND,
  INSTALL,
  ASK,
  SAFETY,
  CHILD,
  HOMEBOUND,
  OFFER
}
