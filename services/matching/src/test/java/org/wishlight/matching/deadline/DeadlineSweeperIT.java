package org.wishlight.matching.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

@WishlightTest
class DeadlineSweeperIT {
  private static final Duration TWO_WEEKS = Duration.ofDays(14);
  private static final int REPLICAS = 8;

  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  @Autowired SettableClock clock;
  @Autowired DeadlineSweeper sweeper;
  @Autowired MeterRegistry meters;
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
  void leavesNoWishOut() {
    scene.aVolunteer(1);
    var wish = scene.aWish(Circle.INTERNAL, Instant.now().minusSeconds(1));

    scene.awaitEntry(wish, entry -> "NEIGHBORHOOD".equals(entry.get("circle")));
    assertThat(scene.entry(wish)).containsEntry("owner", owner("NEIGHBORHOOD", "xiuyuan"));
    clock.forward(TWO_WEEKS);
    scene.awaitEntry(wish, entry -> "OFFICE".equals(entry.get("circle")));
    clock.forward(TWO_WEEKS);
    scene.awaitEntry(wish, entry -> "ALL".equals(entry.get("circle")));

    assertThat(scene.entry(wish))
        .containsEntry("owner", owner("OFFICE", "liangcheng"))
        .containsEntry("turn", "OFFICE");
    assertThat(nextActionAt(wish)).isAfter(clock.instant());
    assertThat(said(wish, 7))
        .containsExactly(
            "deadline.missed",
            "circle.widened",
            "deadline.missed",
            "circle.widened",
            "deadline.missed",
            "circle.widened",
            "wish.escalated");
    nobodyIsLeftOut();
  }

  @Test
  void warnsWhoDoesNotBeginAndThenGivesTheWishBack() {
    var volunteer = scene.aVolunteer(1);
    var wish = scene.aWish(Circle.INTERNAL);
    scene.aClaim(wish, volunteer);
    var due = nextActionAt(wish);

    moveTo(due.minus(Duration.ofHours(1)));
    assertThat(said(wish, 2)).containsExactly("wish.claimed", "deadline.neared");
    moveTo(due);
    assertThat(said(wish, 3)).last().isEqualTo("deadline.missed");
    assertThat(scene.entry(wish)).containsEntry("status", "CLAIMED");
    moveTo(nextActionAt(wish));
    assertThat(said(wish, 4)).last().isEqualTo("claim.released");

    scene.awaitEntry(wish, entry -> "PUBLISHED".equals(entry.get("status")));
    assertThat(scene.active(volunteer)).isEqualTo(0);
  }

  @Test
  void makesItTheNeighbourhoodsTurnWhereTheClaimantIsLate() {
    var volunteer = scene.aVolunteer(1);
    var wish = scene.aWish(Circle.INTERNAL);
    var claim = scene.aClaim(wish, volunteer);
    scene.step(claim, "start", "{}").expectStatus().isOk();
    var due = nextActionAt(wish);

    moveTo(due);

    assertThat(said(wish, 3)).last().isEqualTo("deadline.missed");
    assertThat(scene.entry(wish))
        .containsEntry("turn", "NEIGHBORHOOD")
        .containsEntry("owner", owner("CLAIMANT", volunteer));
    assertThat(nextActionAt(wish)).isAfter(due);
    scene.step(claim, "fulfil", "{}").expectStatus().isOk();
    assertThat(scene.entry(wish)).containsEntry("turn", "WISHER");
  }

  @Test
  void neverConfirmsForWhoIsSilent() {
    var volunteer = scene.aVolunteer(1);
    var wish = scene.aWish(Circle.INTERNAL);
    var claim = scene.aClaim(wish, volunteer);
    scene.step(claim, "start", "{}").expectStatus().isOk();
    scene.step(claim, "fulfil", "{}").expectStatus().isOk();

    for (var days = 0; days < 5; days++) {
      moveTo(nextActionAt(wish));
    }

    assertThat(said(wish, 4))
        .containsExactly("wish.claimed", "claim.started", "claim.fulfilled", "deadline.missed");
    assertThat(scene.entry(wish))
        .containsEntry("status", "FULFILLED")
        .containsEntry("turn", "NEIGHBORHOOD");
    nobodyIsLeftOut();
  }

  @Test
  void saysAMissOnceHoweverManyLook() {
    var wishes =
        List.of(scene.aWish(Circle.OFFICE), scene.aWish(Circle.OFFICE), scene.aWish(Circle.OFFICE));
    var claims = wishes.stream().map(wish -> scene.aClaim(wish, scene.aVolunteer(1))).toList();
    claims.forEach(claim -> scene.step(claim, "start", "{}").expectStatus().isOk());
    var before = missed("FULFIL");
    clock.forward(Duration.between(clock.instant(), nextActionAt(wishes.getLast())));

    Flux.range(0, REPLICAS)
        .flatMap(replica -> sweeper.sweep().subscribeOn(Schedulers.parallel()), REPLICAS)
        .blockLast();

    for (var wish : wishes) {
      scene.awaitEntry(wish, entry -> "NEIGHBORHOOD".equals(entry.get("turn")));
      assertThat(said(wish, 3)).containsExactly("wish.claimed", "claim.started", "deadline.missed");
      assertThat((List<?>) scene.entry(wish).get("history")).hasSize(3);
    }
    assertThat(missed("FULFIL") - before).isGreaterThanOrEqualTo(wishes.size());
  }

  /** Whoever looks first, the wish has moved on afterwards. */
  private void moveTo(Instant moment) {
    clock.forward(Duration.between(clock.instant(), moment).plusMillis(1));
    sweeper.sweep().block();
  }

  private List<String> said(String wish, int count) {
    return scene.said(wish, count).stream()
        .map(seen -> seen.header("ce_type").replaceAll("org.wishlight.(.*).v1", "$1"))
        .toList();
  }

  private double missed(String deadline) {
    var counter = meters.find("wishlight.deadlines.missed").tag("deadline", deadline).counter();
    return counter == null ? 0 : counter.count();
  }

  private Instant nextActionAt(String wish) {
    return Instant.parse(String.valueOf(scene.entry(wish).get("nextActionAt")));
  }

  private void nobodyIsLeftOut() {
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
