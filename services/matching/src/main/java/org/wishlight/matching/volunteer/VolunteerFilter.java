package org.wishlight.matching.volunteer;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.wishlight.contracts.VolunteerType;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.InvalidRequest;

/** Which volunteers are asked for; what is null does not matter. */
record VolunteerFilter(
    @Nullable String office,
    @Nullable String neighborhood,
    @Nullable VolunteerType type,
    @Nullable String q) {
  private static final int LONGEST = 100;

  /**
   * @throws InvalidRequest if {@code q} cannot be looked for
   */
  VolunteerFilter {
    if (q != null && q.length() > LONGEST) {
      throw InvalidRequest.unreadable(
          List.of(new FieldFault("q", "size", Map.of("min", 1, "max", LONGEST))));
    }
    if (q != null && q.indexOf('\0') >= 0) {
      throw InvalidRequest.unreadable(List.of(FieldFault.of("q", "characters")));
    }
  }

  Criteria criteria(@Nullable String after) {
    var parts = new ArrayList<Criteria>();
    add(parts, "office", office);
    add(parts, "neighborhood", neighborhood);
    add(parts, "type", type);
    if (q != null && !q.isBlank()) {
      var said = Pattern.compile(Pattern.quote(q.strip()), Pattern.CASE_INSENSITIVE);
      parts.add(
          new Criteria().orOperator(where("name").regex(said), where("offers.text").regex(said)));
    }
    if (after != null) {
      parts.add(where("_id").lt(after));
    }
    return parts.isEmpty() ? new Criteria() : new Criteria().andOperator(parts);
  }

  private static void add(List<Criteria> parts, String field, @Nullable Object wanted) {
    if (wanted != null) {
      parts.add(where(field).is(wanted));
    }
  }
}
