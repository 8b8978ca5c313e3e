package org.wishlight.matching.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Circle;
import org.wishlight.matching.Scene;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.SettableClock;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class InsideSweeperIT {
  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  @Autowired SettableClock clock;
  @Autowired InsideSweeper sweeper;
  private Scene scene;

  @BeforeEach
  void setTheScene() {
    scene = Scene.of(http, probe);
  }

  @AfterEach
  void backToNow() {
    clock.backToNow();
  }

  @Test
  void asksTheNeighbourhoodAtOnceWhereNobodyInsideOffersAnythingNear() {
    aCompanyIn("wener", "culture");

    var wish = aWishIn("wener");

    scene.awaitEntry(wish, entry -> "NEIGHBORHOOD".equals(entry.get("circle")));
    assertThat(scene.said(wish, 1).getFirst().body())
        .contains("\"reason\":\"nobody-near\"", "\"to\":\"NEIGHBORHOOD\"");
    assertThat(scene.entry(wish)).containsEntry("turn", "NEIGHBORHOOD");
  }

  @Test
  void staysInsideWhereSomebodyIsNearUntilTheyWithdraw() {
    var company = aCompanyIn("liangwu", "home-repair");
    var wish = aWishIn("liangwu");
    clock.forward(Duration.ofSeconds(10));
    sweeper.sweep().block();
    assertThat(scene.entry(wish)).containsEntry("circle", "INTERNAL");

    http.delete().uri("/api/v1/volunteers/{id}", company).exchange().expectStatus().isOk();
    clock.forward(Duration.ofHours(2));

    scene.awaitEntry(wish, entry -> "NEIGHBORHOOD".equals(entry.get("circle")));
  }

  @Test
  void keepsTheVersionThatAReaderHasSeen() {
    aCompanyIn("shuidian", "home-repair");
    var wish = aWishIn("shuidian");
    var seen = scene.entry(wish).get("version");

    clock.forward(Duration.ofHours(2));
    sweeper.sweep().block();

    assertThat(scene.entry(wish)).containsEntry("version", seen);
  }

  private String aWishIn(String neighborhood) {
    var later = Instant.now().plus(Duration.ofDays(30));
    return scene.aWishAt("liangcheng", neighborhood, Circle.INTERNAL, later);
  }

  private String aCompanyIn(String neighborhood, String category) {
    var asked =
        """
        {"name": "物业", "type": "PROPERTY_COMPANY", "neighborhood": "%s",
         "offers": [{"kind": "SKILL", "text": "上门服务", "categories": ["%s"]}]}
        """;
    return scene.created("/api/v1/volunteers", asked.formatted(neighborhood, category));
  }
}
