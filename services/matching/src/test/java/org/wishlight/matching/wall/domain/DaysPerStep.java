package org.wishlight.matching.wall.domain;

import java.time.Duration;
import java.time.Instant;
import org.wishlight.contracts.Deadline;

/**
 * One day for the first step, two for the second … so that each deadline can be told from the
 * others; warnings come six hours before, a missed step is looked at again a day later.
 */
public final class DaysPerStep implements Promises {
  @Override
  public Term term(String office, Deadline step, Instant from) {
    var due = from.plus(Duration.ofDays(step.ordinal() + 1));
    return new Term(due.minus(Duration.ofHours(6)), due);
  }

  @Override
  public Instant again(String office, Instant from) {
    return from.plus(Duration.ofDays(1));
  }
}
