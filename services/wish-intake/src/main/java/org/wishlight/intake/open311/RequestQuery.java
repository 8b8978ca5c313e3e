package org.wishlight.intake.open311;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.util.MultiValueMap;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.WishStatus;
import org.wishlight.intake.wish.FilingTime;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.InvalidRequest;

/** Which requests are asked for: by their ids, or 90 days by service and status. */
final class RequestQuery {
  private static final Duration LONGEST = Duration.ofDays(90);
  private static final int MOST_VALUES = 1_000;

  private final MultiValueMap<String, String> parameters;
  private final Instant now;
  private final List<FieldFault> faults = new ArrayList<>();

  RequestQuery(MultiValueMap<String, String> parameters, Instant now) {
    this.parameters = parameters;
    this.now = now;
  }

  /**
   * @throws InvalidRequest naming every parameter that cannot be read
   */
  Criteria criteria() {
    var ids = values("service_request_id", id -> id);
    var asked = ids.isEmpty() ? filter() : where("_id").in(ids);
    if (!faults.isEmpty()) {
      throw InvalidRequest.unreadable(faults);
    }
    return asked;
  }

  private Criteria filter() {
    var all = new ArrayList<Criteria>();
    var categories = values("service_code", Category::of);
    if (!categories.isEmpty()) {
      all.add(where("description.category").in(categories));
    }
    var statuses = values("status", RequestQuery::statuses);
    if (!statuses.isEmpty()) {
      all.add(where("status").in(statuses.stream().flatMap(List::stream).toList()));
    }
    all.addAll(days());
    return new Criteria().andOperator(all);
  }

  /** Of more than the standard allows, the newest. */
  private List<Criteria> days() {
    var from = time("start_date");
    var to = time("end_date");
    var end = to == null ? now : to;
    var earliest = end.minus(LONGEST);
    var start = from == null || from.isBefore(earliest) ? earliest : from;
    return List.of(
        where("_id").gte(FilingTime.firstIdOf(start)),
        where("_id").lt(FilingTime.firstIdOf(end.plusMillis(1))));
  }

  private static List<WishStatus> statuses(String status) {
    return Arrays.stream(WishStatus.values())
        .filter(each -> RequestStatus.of(each) == RequestStatus.valueOf(upper(status)))
        .toList();
  }

  private static String upper(String status) {
    return status.toUpperCase(Locale.ROOT);
  }

  private @Nullable Instant time(String name) {
    var times = values(name, time -> OffsetDateTime.parse(time.replace(' ', '+')).toInstant());
    return times.isEmpty() ? null : within(times.getFirst());
  }

  /** Years that no calendar of ours has are no use to anybody. */
  private static Instant within(Instant time) {
    var earliest = Instant.EPOCH;
    var latest = Instant.parse("9999-01-01T00:00:00Z");
    return time.isBefore(earliest) ? earliest : time.isAfter(latest) ? latest : time;
  }

  private <T> List<T> values(String name, Function<String, T> parse) {
    var said = parameters.getFirst(name);
    if (said == null || said.isBlank()) {
      return List.of();
    }
    var values = said.split(",");
    if (values.length > MOST_VALUES) {
      faults.add(new FieldFault(name, "size", Map.of("min", 1, "max", MOST_VALUES)));
      return List.of();
    }
    try {
      return Arrays.stream(values).map(String::strip).map(parse).toList();
    } catch (IllegalArgumentException | DateTimeException unfit) {
      faults.add(FieldFault.of(name, "type"));
      return List.of();
    }
  }
}
