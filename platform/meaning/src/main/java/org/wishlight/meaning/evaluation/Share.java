package org.wishlight.meaning.evaluation;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Predicate;

/** How many of how many. */
public record Share(int right, int of) {

  static <T> Share of(Collection<T> all, Predicate<T> right) {
    return new Share((int) all.stream().filter(right).count(), all.size());
  }

  /** 0 to 1; nothing of nothing is 0. */
  public double value() {
    return of == 0 ? 0 : (double) right / of;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%5.1f %%  (%d of %d)", 100 * value(), right, of);
  }
}
