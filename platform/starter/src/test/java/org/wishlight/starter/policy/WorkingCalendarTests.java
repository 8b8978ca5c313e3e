package org.wishlight.starter.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingCalendarTests {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final WorkingHours NINE_TO_FIVE =
      WorkingHours.between(LocalTime.of(9, 0), LocalTime.of(17, 0));

  @Test
  void endsAPromiseWhileTheOfficeWorks() {
    var calendar = aCalendar(NINE_TO_FIVE);

    assertThat(calendar.plusWorkdays(at("2026-11-20T20:00"), 1)).isEqualTo(at("2026-11-23T17:00"));
    assertThat(calendar.plusWorkdays(at("2026-11-21T01:00"), 1)).isEqualTo(at("2026-11-23T09:00"));
    assertThat(calendar.plusWorkdays(at("2026-11-20T10:00"), 1)).isEqualTo(at("2026-11-23T10:00"));
  }

  @Test
  void countsBackInWorkingTime() {
    var calendar = aCalendar(NINE_TO_FIVE);

    assertThat(calendar.minus(at("2026-11-23T10:00"), Duration.ofHours(3)))
        .isEqualTo(at("2026-11-20T15:00"));
    assertThat(calendar.minus(at("2026-11-23T10:00"), Duration.ofHours(8)))
        .isEqualTo(at("2026-11-20T10:00"));
    assertThat(calendar.minus(at("2026-11-23T14:00"), Duration.ofHours(3)))
        .isEqualTo(at("2026-11-23T11:00"));
    assertThat(calendar.minus(at("2026-11-22T12:00"), Duration.ofHours(1)))
        .isEqualTo(at("2026-11-20T16:00"));
  }

  @Test
  void countsBackOverTheWeekendWhereDaysAreWhole() {
    assertThat(aCalendar(WorkingHours.ALL_DAY).minus(at("2026-11-23T10:00"), Duration.ofDays(1)))
        .isEqualTo(at("2026-11-20T10:00"));
  }

  @Test
  void countsBackOverHolidaysAndMakeUpWorkdays() {
    var friday = LocalDate.parse("2026-11-20");
    var sunday = LocalDate.parse("2026-11-22");
    var calendar = new WorkingCalendar(SHANGHAI, Set.of(friday), Set.of(sunday), NINE_TO_FIVE);

    assertThat(calendar.minus(at("2026-11-23T10:00"), Duration.ofHours(10)))
        .isEqualTo(at("2026-11-19T16:00"));
  }

  private static WorkingCalendar aCalendar(WorkingHours hours) {
    return new WorkingCalendar(SHANGHAI, Set.of(), Set.of(), hours);
  }

  private static Instant at(String local) {
    return ZonedDateTime.of(LocalDateTime.parse(local), SHANGHAI).toInstant();
  }
}
