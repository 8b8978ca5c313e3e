package org.wishlight.starter.listening;

import org.wishlight.contracts.Envelope;

/** Where an event stands in its subject's story, seen from the last version applied. */
public enum Sequence {
  NEXT,
  REPEAT;

  /**
   * @param applied the last version of this subject that the service has applied, 0 for none
   * @throws OutOfSequence if one in between is missing: it lies in the dead letters, and this one
   *     must wait there behind it
   */
  public static Sequence of(long applied, Envelope<?> event) {
    if (event.version() <= applied) {
      return REPEAT;
    }
    if (event.version() > applied + 1) {
      throw new OutOfSequence(event, applied);
    }
    return NEXT;
  }

  /** An event came before the one that precedes it. */
  public static final class OutOfSequence extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutOfSequence(Envelope<?> event, long applied) {
      super(
          "%s %s has version %d, but %d was the last one applied"
              .formatted(event.type(), event.subject(), event.version(), applied));
    }
  }
}
