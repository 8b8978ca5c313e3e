package org.wishlight.statistics.figures;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wishlight.statistics.domain.WishFact;

/** Wishes as a table in CSV, with the moments of their stages; without a word that was wished. */
final class WishLines {
  static final String HEAD =
      "\uFEFFid,office,neighborhood,category,kind,circle,status,submittedAt,publishedAt,claimedAt,"
          + "startedAt,fulfilledAt,confirmedAt,onTime,rating\r\n";

  private WishLines() {}

  static String line(WishFact fact) {
    return Stream.concat(about(fact), stages(fact))
            .map(value -> cell(Objects.toString(value, "")))
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  private static Stream<@Nullable Object> about(WishFact fact) {
    var filing = fact.filing();
    var position = fact.position();
    return Stream.of(
        fact.id(),
        fact.office(),
        fact.neighborhood(),
        filing == null ? null : filing.category().code(),
        filing == null ? null : filing.kind(),
        position == null ? null : position.circle(),
        fact.status());
  }

  private static Stream<@Nullable Object> stages(WishFact fact) {
    var filing = fact.filing();
    var course = fact.course();
    var confirmation = fact.confirmation();
    return Stream.of(
        filing == null ? null : filing.submittedAt(),
        publishedAt(fact),
        fact.claimedAt(),
        course == null ? null : course.startedAt(),
        course == null ? null : course.fulfilledAt(),
        confirmation == null ? null : confirmation.at(),
        confirmation == null ? null : confirmation.onTime(),
        confirmation == null ? null : confirmation.rating());
  }

  private static @Nullable Instant publishedAt(WishFact fact) {
    var filing = fact.filing();
    return filing == null || filing.publication() == null ? null : filing.publication().at();
  }

  /** Ids come from elsewhere: none is a formula, none breaks the table. */
  private static String cell(String text) {
    var harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return harmless.chars().anyMatch(sign -> ",\"\r\n".indexOf(sign) >= 0)
        ? '"' + harmless.replace("\"", "\"\"") + '"'
        : harmless;
  }
}
