package org.wishlight.matching.wall.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Deadline;

/**
 * What the clock looks after while a promise runs. It is part of the state, so that each warning
 * and each miss is said once, whoever looks and however often.
 *
 * @param warnAt when those concerned are warned; null once they are
 * @param lookAt when to look whether anybody in the first circle offers something near
 * @param missed the promise of the present step, once its date has gone by
 */
public record Watch(@Nullable Instant warnAt, @Nullable Instant lookAt, @Nullable Deadline missed) {
  public static final Watch NONE = new Watch(null, null, null);

  /** So that who registers at the same time is known when somebody looks. */
  private static final Duration A_MOMENT = Duration.ofSeconds(5);

  /** Of a step that somebody has just begun. */
  static Watch of(Term term) {
    return new Watch(term.warn(), null, null);
  }

  /** Of a wish that has just come into a circle. */
  public static Watch in(Circle circle, Term term, Instant now) {
    return new Watch(term.warn(), circle == Circle.INTERNAL ? now.plus(A_MOMENT) : null, null);
  }

  static Watch after(Deadline missed) {
    return new Watch(null, null, missed);
  }

  Watch warned() {
    return new Watch(null, lookAt, missed);
  }
}
