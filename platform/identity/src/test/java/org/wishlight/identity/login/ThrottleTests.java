package org.wishlight.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ThrottleTests {

  private Instant now = Instant.parse("2026-03-01T08:00:00Z");
  private final Throttle throttle = new Throttle(clock());

  @Test
  void allowsFiveFailures() {
    fail("anna", 4);

    assertThatCode(() -> throttle.check("anna")).doesNotThrowAnyException();

    fail("anna", 1);

    assertThatThrownBy(() -> throttle.check("anna")).isInstanceOf(Throttled.class);
  }

  @Test
  void letsWaitLongerAfterEveryFurtherFailureAndNeverBeyondAQuarterOfAnHour() {
    fail("anna", 5);
    assertThat(wait("anna")).isEqualTo(30);

    fail("anna", 1);
    assertThat(wait("anna")).isEqualTo(60);

    fail("anna", 100);
    assertThat(wait("anna")).isEqualTo(Duration.ofMinutes(15).toSeconds());
  }

  @Test
  void letsTryAgainAfterTheWait() {
    fail("anna", 5);

    now = now.plusSeconds(31);

    assertThatCode(() -> throttle.check("anna")).doesNotThrowAnyException();
  }

  @Test
  void forgetsFailuresAfterASuccess() {
    fail("anna", 4);

    throttle.succeeded("anna");
    fail("anna", 4);

    assertThatCode(() -> throttle.check("anna")).doesNotThrowAnyException();
  }

  @Test
  void countsANameHoweverItIsWrittenAndNoOtherName() {
    fail("Anna", 2);
    fail("anna", 3);

    assertThatThrownBy(() -> throttle.check("ANNA")).isInstanceOf(Throttled.class);
    assertThatCode(() -> throttle.check("berta")).doesNotThrowAnyException();
  }

  @Test
  void roundsMinutesUp() {
    assertThat(new Throttled(Duration.ofSeconds(61)).minutes()).isEqualTo(2);
    assertThat(new Throttled(Duration.ofMillis(1)).minutes()).isEqualTo(1);
  }

  private void fail(String name, int times) {
    for (var i = 0; i < times; i++) {
      throttle.failed(name);
    }
  }

  private long wait(String name) {
    return catchThrowableOfType(Throttled.class, () -> throttle.check(name)).seconds();
  }

  private Clock clock() {
    return ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  }
}
