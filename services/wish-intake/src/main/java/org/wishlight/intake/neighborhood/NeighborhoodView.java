package org.wishlight.intake.neighborhood;

/** A neighbourhood as callers see it. */
record NeighborhoodView(String id, String office, LocalName name) {
  static NeighborhoodView of(Neighborhood neighborhood) {
    return new NeighborhoodView(neighborhood.id(), neighborhood.office(), neighborhood.name());
  }
}
