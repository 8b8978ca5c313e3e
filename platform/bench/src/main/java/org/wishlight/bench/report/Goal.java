package org.wishlight.bench.report;

import java.util.Locale;

/**
 * What is wanted, and what was found.
 *
 * @param atLeast whether more is better
 */
record Goal(String name, String what, double found, boolean atLeast, double wanted, String unit) {

  boolean isReached() {
    return atLeast ? found >= wanted : found <= wanted;
  }

  String wish() {
    return (atLeast ? "≥ " : "≤ ") + number(wanted);
  }

  String verdict() {
    if (Double.isNaN(found)) {
      return "not measured";
    }
    return (isReached() ? "reached: " : "not reached: ") + number(found);
  }

  private String number(double value) {
    var digits = value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, digits, value) + unit;
  }
}
