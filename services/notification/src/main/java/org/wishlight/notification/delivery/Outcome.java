package org.wishlight.notification.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of an attempt. Reasons are codes: they say nothing about persons or addresses. */
public sealed interface Outcome {

  /** It arrived. */
  record Arrived() implements Outcome {}

  /**
   * It may arrive later.
   *
   * @param notBefore when the receiver wants to be asked again
   */
  record Failed(String reason, @Nullable Instant notBefore) implements Outcome {}

  /** It will not arrive, however often it is tried. */
  record Refused(String reason) implements Outcome {}
}
