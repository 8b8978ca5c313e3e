package org.wishlight.starter.privacy;

/** Without its keys a service does not start; the message says in one line which and where. */
final class KeysUnavailable extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  KeysUnavailable(String line) {
    super(line);
  }

  KeysUnavailable(String line, Exception cause) {
    super(line, cause);
  }
}
