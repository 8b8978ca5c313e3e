package org.wishlight.contracts;

/** Who may take a wish now (圈层), from the neighbourhood's own parties outwards. */
public enum Circle {
  INTERNAL,
  NEIGHBORHOOD,
  OFFICE,
  ALL;

  /** The next wider circle; the widest stays as it is. */
  public Circle wider() {
    return switch (this) {
      case INTERNAL -> NEIGHBORHOOD;
      case NEIGHBORHOOD -> OFFICE;
      case OFFICE, ALL -> ALL;
    };
  }
}
