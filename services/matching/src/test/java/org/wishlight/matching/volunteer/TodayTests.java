package org.wishlight.matching.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TodayTests {

  @Test
  void beginsTheWeekOnMondayWhereTheProgrammeRuns() {
    var sunday = Today.at(Instant.parse("2026-11-22T15:59:59Z"));
    var monday = Today.at(Instant.parse("2026-11-22T16:00:00Z"));

    assertThat(sunday.day()).isEqualTo(LocalDate.parse("2026-11-22"));
    assertThat(sunday.weekSince()).isEqualTo(Instant.parse("2026-11-15T16:00:00Z"));
    assertThat(monday.day()).isEqualTo(LocalDate.parse("2026-11-23"));
    assertThat(monday.weekSince()).isEqualTo(Instant.parse("2026-11-22T16:00:00Z"));
  }

  @Test
  void isOnLeaveFromTheFirstDayToTheLast() {
    var leave = Leave.of(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-24"));

    assertThat(leave.covers(LocalDate.parse("2026-11-22"))).isFalse();
    assertThat(leave.covers(LocalDate.parse("2026-11-23"))).isTrue();
    assertThat(leave.covers(LocalDate.parse("2026-11-24"))).isTrue();
    assertThat(leave.covers(LocalDate.parse("2026-11-25"))).isFalse();
  }
}
