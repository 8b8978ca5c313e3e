package org.wishlight.matching.themeday.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThemeDayTests {
  private static final Instant NINE = Instant.parse("2026-11-07T01:00:00Z");
  private static final Instant NOON = NINE.plus(Duration.ofHours(3));

  @Test
  void opensOnceAndClosesOnce() {
    var announced = aDay();
    var open = announced.open(NINE).orElseThrow();
    var closed = open.close(NOON).orElseThrow();

    assertThat(announced.close(NOON)).isEmpty();
    assertThat(open.open(NOON)).isEmpty();
    assertThat(closed.open(NOON)).isEmpty();
    assertThat(closed.close(NOON)).isEmpty();
    assertThat(closed.openedAt()).isEqualTo(NINE);
    assertThat(closed.closedAt()).isEqualTo(NOON);
  }

  @Test
  void letsWishesBeTakenBetweenOpeningAndClosing() {
    var closed = aDay().open(NINE).flatMap(day -> day.close(NOON)).orElseThrow();

    assertThat(closed.wasOpenAt(NINE)).isTrue();
    assertThat(closed.wasOpenAt(NOON)).isTrue();
    assertThat(closed.wasOpenAt(NINE.minusMillis(1))).isFalse();
    assertThat(closed.wasOpenAt(NOON.plusMillis(1))).isFalse();
    assertThat(aDay().wasOpenAt(NINE)).isFalse();
  }

  @Test
  void isOverInTheNightWhenNobodyClosesIt() {
    var open = aDay().open(NINE).orElseThrow();
    var night = NOON.plus(Duration.ofHours(12));

    assertThat(open.wasOpenAt(night)).isTrue();
    assertThat(open.wasOpenAt(night.plusMillis(1))).isFalse();
    assertThat(aDay().open(night.plusMillis(1))).isEmpty();
  }

  private static ThemeDay aDay() {
    return ThemeDay.announced("主题党日", "活动室", NINE, NOON);
  }
}
