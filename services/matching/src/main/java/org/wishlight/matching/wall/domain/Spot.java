package org.wishlight.matching.wall.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a wish was taken on the spot (现场认领).
 *
 * @param at when its card was scanned there
 * @param line which line a kiosk handed in; null where it was done online
 */
public record Spot(String themeDay, Instant at, @Nullable String line) {

  public boolean isOn(String day) {
    return themeDay.equals(day);
  }
}
