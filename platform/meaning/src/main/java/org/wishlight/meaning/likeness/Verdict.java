package org.wishlight.meaning.likeness;

/** What one wish is to another. */
public enum Verdict {
  /** Likely the same wish, filed twice. */
  SAME,
  /** Another household wants the same. */
  OTHER_HOUSEHOLD,
  /** The same household asked before for something alike: a repeated or another need. */
  AGAIN,
  /** Nothing to do with each other. */
  UNRELATED
}
