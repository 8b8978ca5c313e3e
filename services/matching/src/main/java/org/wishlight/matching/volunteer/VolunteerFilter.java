package org.wishlight.matching.volunteer;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.wishlight.contracts.VolunteerType;

/** Which volunteers are asked for; what is null does not matter. */
record VolunteerFilter(
    @Nullable String office, @Nullable String neighborhood, @Nullable VolunteerType type) {

  Criteria criteria(@Nullable String after) {
    var wanted = new Criteria();
    if (office != null) {
      wanted.and("office").is(office);
    }
    if (neighborhood != null) {
      wanted.and("neighborhood").is(neighborhood);
    }
    if (type != null) {
      wanted.and("type").is(type);
    }
    if (after != null) {
      wanted.and("_id").lt(after);
    }
    return wanted;
  }
}
