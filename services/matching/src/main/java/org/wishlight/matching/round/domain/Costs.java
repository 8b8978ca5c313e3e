package org.wishlight.matching.round.domain;

import java.time.Duration;
import org.wishlight.contracts.Urgency;

/**
 * What a round tries to keep low, as whole numbers. To leave a wish without anybody costs more than
 * anything else, and more with each day that it waits, so that nobody starves.
 */
public final class Costs {
  private static final int OF_A_MISFIT = 1_000;
  private static final int OF_A_FULL_VOLUNTEER = 300;
  private static final int OF_NOBODY = 1_000_000;
  private static final int OF_A_DAY = 1_000;
  private static final int OF_URGENCY = 3_000;
  private static final long MOST_DAYS = 365;

  private Costs() {}

  /**
   * @param score 0 to 1
   */
  public static int of(double score) {
    return (int) Math.round((1 - score) * OF_A_MISFIT);
  }

  /** Of one place more for a volunteer: the fuller they are the more, so that all have some. */
  public static int ofPlace(int taken, int capacity) {
    return OF_A_FULL_VOLUNTEER * taken / Math.max(1, capacity);
  }

  public static int ofNobody(Duration waiting, Urgency urgency) {
    var days = Math.clamp(waiting.toDays(), 0, MOST_DAYS);
    return OF_NOBODY + (int) days * OF_A_DAY + urgency.ordinal() * OF_URGENCY;
  }
}
