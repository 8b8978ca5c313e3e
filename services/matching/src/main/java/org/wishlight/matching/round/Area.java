package org.wishlight.matching.round;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.WishStatus;

/**
 * Where wishes and volunteers are brought together: in a neighbourhood, or in a whole office for
 * the wishes whose circle is wider.
 */
record Area(String office, @Nullable String neighborhood) {

  String id() {
    return neighborhood == null ? office : office + "/" + neighborhood;
  }

  /** The wishes that nobody has taken or is asked to take. */
  Criteria open() {
    var open =
        where("office")
            .is(office)
            .and("status")
            .is(WishStatus.PUBLISHED)
            .and("proposal")
            .exists(false);
    return neighborhood == null
        ? open.and("circle").in(List.of(Circle.OFFICE, Circle.ALL))
        : open.and("neighborhood")
            .is(neighborhood)
            .and("circle")
            .in(List.of(Circle.INTERNAL, Circle.NEIGHBORHOOD));
  }
}
