package org.wishlight.identity.audit;

/** What is written down here. */
public enum AuditKind {
  LOGIN,
  LOGIN_REFUSED,
  LOGIN_THROTTLED,
  TOKEN,
  LOGOUT
}
