package org.wishlight.matching.kiosk.domain;

import java.time.Instant;
import java.util.Comparator;

/** That a volunteer asked a kiosk for a wish; {@code id} is the kiosk's. */
public record Line(String id, String wish, String volunteer, Instant at)
    implements Comparable<Line> {
  private static final Comparator<Line> FIRST_COME =
      Comparator.comparing(Line::at).thenComparing(Line::id);

  @Override
  public int compareTo(Line other) {
    return FIRST_COME.compare(this, other);
  }
}
