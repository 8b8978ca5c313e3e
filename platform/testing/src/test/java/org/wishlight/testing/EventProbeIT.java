package org.wishlight.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.core.env.Environment;

@WishlightTest
class EventProbeIT {
  @Autowired EventProbe probe;
  @Autowired Environment environment;

  @SpringBootConfiguration
  @EnableAutoConfiguration
  static class EmptyService {}

  @Test
  void seesWhatItPublished() {
    probe.publish("wishlight.wish-events", "xiuyuan", "{}", Map.of("ce_type", "a"));

    var seen = probe.await("wishlight.wish-events", s -> "xiuyuan".equals(s.key()));

    assertThat(seen.header("ce_type")).isEqualTo("a");
    assertThat(seen.body()).isEqualTo("{}");
    assertThat(probe.all("wishlight.wish-events")).contains(seen);
  }

  @Test
  void waitsNoLongerThanItIsAsked() {
    assertThatThrownBy(() -> probe.await("nothing", _ -> true, Duration.ofMillis(300)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("0 of 1");
  }

  @Test
  void givesTheContextAPlaceOfItsOwn() {
    assertThat(environment.getProperty("spring.mongodb.uri")).contains("/test-");
    assertThat(probe.topic("x"))
        .isEqualTo(environment.getProperty("wishlight.topics.prefix") + "x");
  }
}
