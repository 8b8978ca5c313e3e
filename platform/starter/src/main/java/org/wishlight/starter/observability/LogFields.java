package org.wishlight.starter.observability;

/** What a log line says beside its text. */
public final class LogFields {
  /** The id of the wish (or volunteer, offer) that the line is about. */
  public static final String WISH = "wish";

  private LogFields() {}
}
