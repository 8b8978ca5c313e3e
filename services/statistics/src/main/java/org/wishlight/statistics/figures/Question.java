package org.wishlight.statistics.figures;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Category;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Reach;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.InvalidRequest;
import org.wishlight.starter.web.Refusal;
import org.wishlight.statistics.domain.Days;

/** The filters as they were sent. */
record Question(
    @Parameter(description = "only this street office") @Nullable String office,
    @Parameter(description = "only this neighbourhood") @Nullable String neighborhood,
    @Parameter(description = "only this category") @Nullable String category,
    @Parameter(description = "from this day (Asia/Shanghai) or moment, of publication")
        @Nullable String from,
    @Parameter(description = "until before this day or moment") @Nullable String to) {
  private static final Pattern ID = Pattern.compile("[\\p{IsAlphabetic}\\p{IsDigit}._:-]{1,64}");
  private static final Instant FIRST = Instant.EPOCH;
  private static final Instant LAST = Instant.parse("2999-12-31T00:00:00Z");

  /**
   * @throws InvalidRequest with all faults
   * @throws Refusal 404 for another office than the caller's own
   */
  Scope askedBy(Caller caller) {
    var faults = new ArrayList<FieldFault>();
    var period =
        new Period(
            read("from", from, "format", Question::moment, faults),
            read("to", to, "format", Question::moment, faults));
    var scope =
        new Scope(
            read("office", office, "characters", Question::id, faults),
            read("neighborhood", neighborhood, "characters", Question::id, faults),
            read("category", category, "type", Category::of, faults),
            period);
    if (!faults.isEmpty()) {
      throw InvalidRequest.unreadable(faults);
    }
    if (period.from() != null && period.to() != null && !period.from().isBefore(period.to())) {
      throw InvalidRequest.unfit("to", "period");
    }
    return within(caller.reach(), scope);
  }

  /** Who does not reach every office asks about their own, whether they name it or not. */
  private static Scope within(Reach reach, Scope asked) {
    var office = asked.office() == null ? reach.office() : asked.office();
    if (office != null && !reach.coversOffice(office)) {
      throw Refusal.notFound("office", office);
    }
    return new Scope(office, asked.neighborhood(), asked.category(), asked.period());
  }

  private static String id(String text) {
    if (!ID.matcher(text).matches()) {
      throw new IllegalArgumentException("no id");
    }
    return text;
  }

  private static Instant moment(String text) {
    var moment =
        text.indexOf('T') < 0
            ? Days.start(LocalDate.parse(text))
            : OffsetDateTime.parse(text).toInstant();
    if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
      throw new DateTimeException("nobody wished anything then");
    }
    return moment;
  }

  private static <T> @Nullable T read(
      String field,
      @Nullable String text,
      String fault,
      Function<String, T> read,
      List<FieldFault> faults) {
    try {
      return text == null ? null : read.apply(text);
    } catch (DateTimeException | IllegalArgumentException unfit) {
      faults.add(FieldFault.of(field, fault));
      return null;
    }
  }
}
