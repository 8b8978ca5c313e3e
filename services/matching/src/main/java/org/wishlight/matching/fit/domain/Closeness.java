package org.wishlight.matching.fit.domain;

import java.util.Collection;

/** How near to a wish a volunteer is. */
public enum Closeness {
  AT_HOME(1),
  SERVES(0.7),
  ELSEWHERE(0);

  private final double worth;

  Closeness(double worth) {
    this.worth = worth;
  }

  public static Closeness of(String home, Collection<String> serves, String place) {
    if (home.equals(place)) {
      return AT_HOME;
    }
    return serves.contains(place) ? SERVES : ELSEWHERE;
  }

  double worth() {
    return worth;
  }
}
