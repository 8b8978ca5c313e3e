package org.wishlight.statistics.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTests {
  private static final Instant MIDNIGHT = Instant.parse("2026-11-21T16:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @Test
  void isWholeDaysWhereItsEndsAreMidnightsOfShanghai() {
    var period = new Period(MIDNIGHT, MIDNIGHT.plusSeconds(86_400));

    assertThat(period.wholeDays()).isEqualTo(new Period.WholeDays(DAY, DAY.plusDays(1)));
    assertThat(period.rests()).isEmpty();
  }

  @Test
  void hasRestsAtBothEnds() {
    var from = MIDNIGHT.plusSeconds(3_600);
    var to = MIDNIGHT.plusSeconds(3 * 86_400 + 60);
    var period = new Period(from, to);

    assertThat(period.wholeDays())
        .isEqualTo(new Period.WholeDays(DAY.plusDays(1), DAY.plusDays(3)));
    assertThat(period.rests())
        .containsExactly(
            new Period.Span(from, MIDNIGHT.plusSeconds(86_400)),
            new Period.Span(MIDNIGHT.plusSeconds(3 * 86_400), to));
  }

  @Test
  void isOneRestWithinADay() {
    var period = new Period(MIDNIGHT.plusSeconds(60), MIDNIGHT.plusSeconds(120));

    assertThat(period.wholeDays().isEmpty()).isTrue();
    assertThat(period.rests())
        .containsExactly(new Period.Span(MIDNIGHT.plusSeconds(60), MIDNIGHT.plusSeconds(120)));
  }

  @Test
  void isOneRestAcrossAMidnight() {
    var period = new Period(MIDNIGHT.minusSeconds(60), MIDNIGHT.plusSeconds(60));

    assertThat(period.wholeDays().isEmpty()).isTrue();
    assertThat(period.rests())
        .containsExactly(new Period.Span(MIDNIGHT.minusSeconds(60), MIDNIGHT.plusSeconds(60)));
  }

  @Test
  void isOpenWhereNothingIsSaid() {
    assertThat(new Period(null, null).isEver()).isTrue();
    assertThat(new Period(MIDNIGHT, null).wholeDays().from()).isEqualTo(DAY);
    assertThat(new Period(MIDNIGHT, null).rests()).isEmpty();
  }
}
