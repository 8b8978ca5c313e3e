package org.wishlight.starter.audit;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.InvalidRequest;

/** Which entries are asked for, as it was sent. */
record AuditQuestion(@Nullable String from, @Nullable String to, @Nullable String kind) {

  /**
   * @throws InvalidRequest with all that cannot be read
   */
  Criteria criteria() {
    var faults = new ArrayList<FieldFault>();
    var parts = new ArrayList<Criteria>();
    read("from", from, Instant::parse, faults, begin -> parts.add(where("time").gte(begin)));
    read("to", to, Instant::parse, faults, end -> parts.add(where("time").lt(end)));
    read("kind", kind, AuditKind::valueOf, faults, wanted -> parts.add(where("kind").is(wanted)));
    if (!faults.isEmpty()) {
      throw InvalidRequest.unreadable(faults);
    }
    return parts.isEmpty() ? new Criteria() : new Criteria().andOperator(parts);
  }

  private static <T> void read(
      String name,
      @Nullable String sent,
      Function<String, T> parse,
      List<FieldFault> faults,
      Consumer<T> use) {
    try {
      if (sent != null) {
        use.accept(parse.apply(sent));
      }
    } catch (DateTimeException | IllegalArgumentException unfit) {
      faults.add(FieldFault.of(name, "type"));
    }
  }
}
