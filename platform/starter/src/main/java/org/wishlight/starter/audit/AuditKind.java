package org.wishlight.starter.audit;

/** What an audit log tells. */
public enum AuditKind {
  /** A token that does not hold, or a door that is not the caller's. */
  REFUSED,
  /** Somebody guessed at codes until they were stopped. */
  THROTTLED,
  /** Personal data was shown in clear. */
  REVEALED,
  /** A person was removed. */
  ERASED,
  /** Rules of an office were changed. */
  CHANGED,
  /** The audit log itself was taken out. */
  EXPORTED
}
