package org.wishlight.statistics.figures;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.InvalidRequest;
import org.wishlight.statistics.domain.Days;

/** A month of Asia/Shanghai as reports know it: the present one unless another is named. */
@Component
class ReportMonth {
  private static final YearMonth FIRST = YearMonth.of(1970, 2);
  private static final YearMonth LAST = YearMonth.of(2999, 11);

  private final Clock clock;

  ReportMonth(Clock clock) {
    this.clock = clock;
  }

  /**
   * @throws InvalidRequest for what is no month
   */
  YearMonth named(@Nullable String month) {
    try {
      var named = month == null ? YearMonth.from(Days.of(clock.instant())) : YearMonth.parse(month);
      if (named.isBefore(FIRST) || named.isAfter(LAST)) {
        throw new DateTimeException("nobody wished anything then");
      }
      return named;
    } catch (DateTimeException unfit) {
      throw InvalidRequest.unreadable(List.of(FieldFault.of("month", "format")));
    }
  }

  static Scope scope(YearMonth month, @Nullable String office, Caller caller) {
    var from = month.atDay(1).toString();
    var to = month.plusMonths(1).atDay(1).toString();
    return new Question(office, null, null, from, to).askedBy(caller);
  }
}
