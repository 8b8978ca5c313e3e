package org.wishlight.matching.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Circle;
import org.wishlight.matching.Scene;
import org.wishlight.matching.SettableClock;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class DeadlineSweeperIT {
  private static final Duration TWO_WEEKS = Duration.ofDays(14);

  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  @Autowired SettableClock clock;

  @AfterEach
  void backToNow() {
    clock.backToNow();
  }

  @Test
  void leavesNoWishOut() {
    var scene = Scene.of(http, probe);
    var wish = scene.aWish(Circle.INTERNAL, Instant.now().minusSeconds(1));

    scene.awaitEntry(wish, entry -> "NEIGHBORHOOD".equals(entry.get("circle")));
    assertThat(scene.entry(wish)).containsEntry("owner", owner("NEIGHBORHOOD", "xiuyuan"));
    clock.forward(TWO_WEEKS);
    scene.awaitEntry(wish, entry -> "OFFICE".equals(entry.get("circle")));
    clock.forward(TWO_WEEKS);
    scene.awaitEntry(wish, entry -> "ALL".equals(entry.get("circle")));

    assertThat(scene.entry(wish)).containsEntry("owner", owner("OFFICE", "liangcheng"));
    assertThat(Instant.parse(String.valueOf(scene.entry(wish).get("nextActionAt"))))
        .isAfter(clock.instant());
    assertThat(scene.said(wish, 4))
        .extracting(seen -> seen.header("ce_type"))
        .isEqualTo(
            List.of(
                "org.wishlight.circle.widened.v1",
                "org.wishlight.circle.widened.v1",
                "org.wishlight.circle.widened.v1",
                "org.wishlight.wish.escalated.v1"));
    http.get()
        .uri("/api/v1/wall/audit")
        .exchange()
        .expectBody()
        .jsonPath("$.unattended")
        .isEqualTo(0);
  }

  private static Map<String, String> owner(String type, String id) {
    return Map.of("type", type, "id", id);
  }
}
