package org.wishlight.intake.neighborhood;

import java.util.List;

/** An office with its neighbourhoods, as callers see it. */
record OfficeView(String id, LocalName name, List<Member> neighborhoods) {

  /** One of its neighbourhoods. */
  record Member(String id, LocalName name) {}

  static OfficeView of(Office office, List<Neighborhood> all) {
    return new OfficeView(
        office.id(),
        office.name(),
        all.stream()
            .filter(neighborhood -> neighborhood.office().equals(office.id()))
            .map(neighborhood -> new Member(neighborhood.id(), neighborhood.name()))
            .toList());
  }
}
