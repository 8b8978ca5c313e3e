package org.wishlight.identity.audit;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wishlight.identity.problem.Fault;
import org.wishlight.identity.problem.InvalidRequest;

/** What a reader of the log typed, before anything is believed of it. */
record AuditQuestion(
    @Parameter(description = "Then or later, ISO 8601") @Nullable String from,
    @Parameter(description = "Before then, ISO 8601") @Nullable String to,
    @Schema(implementation = AuditKind.class) @Nullable String kind,
    @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "50")
        @Nullable String limit,
    @Nullable String cursor) {

  private static final int USUAL = 50;
  private static final int MOST = 500;

  /**
   * @param office whose entries may be seen; null for everybody's
   * @throws InvalidRequest naming every fault
   */
  Asked asked(@Nullable String office) {
    var faults = new ArrayList<Fault>();
    var query =
        new AuditQuery(
            read("from", from, "time", Instant::parse, faults),
            read("to", to, "time", Instant::parse, faults),
            read("kind", kind, "kind", AuditKind::valueOf, faults),
            office,
            read("cursor", cursor, "cursor", AuditQuestion::entryId, faults));
    var most = read("limit", limit, "limit", AuditQuestion::size, faults);
    InvalidRequest.throwIfAny(faults);
    return new Asked(query, most == null ? USUAL : most);
  }

  private static <T> @Nullable T read(
      String field, @Nullable String text, String code, Function<String, T> as, List<Fault> to) {
    try {
      return text == null || text.isEmpty() ? null : as.apply(text);
    } catch (DateTimeParseException | IllegalArgumentException unreadable) {
      to.add(new Fault(field, code));
      return null;
    }
  }

  private static int size(String text) {
    var size = Integer.parseInt(text);
    if (size < 1 || size > MOST) {
      throw new IllegalArgumentException(text);
    }
    return size;
  }

  private static String entryId(String text) {
    return UUID.fromString(text).toString();
  }

  /** What can be looked for, and how much of it at once. */
  record Asked(AuditQuery query, int limit) {}
}
