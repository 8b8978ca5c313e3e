package org.wishlight.matching.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Circle;
import org.wishlight.matching.Scene;
import org.wishlight.matching.wall.Wall;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.SettableClock;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

/** A month of two offices: people come, forget, give back and are silent; nobody is left out. */
@WishlightTest
class MonthIT {
  private static final List<String> OFFICES = List.of("east", "west");
  private static final int WISHES = 50;
  private static final int HELPERS = 12;
  private static final int ACTS = 8;
  private static final Duration STEP = Duration.ofHours(12);
  private static final int A_MONTH = 60;
  private static final int AFTERWARDS = 40;

  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  @Autowired SettableClock clock;
  @Autowired DeadlineSweeper sweeper;
  @Autowired Wall wall;
  private final Random chance = new Random(11);
  private final List<Wished> wishes = new ArrayList<>();
  private final List<List<String>> helpers = new ArrayList<>();

  private record Wished(Scene scene, int office, String id, Instant due) {}

  @AfterEach
  void backToNow() {
    clock.backToNow();
  }

  @Test
  void leavesNobodyOut() {
    for (var office = 0; office < OFFICES.size(); office++) {
      begin(office);
    }
    for (var step = 0; step < A_MONTH; step++) {
      pass();
      IntStream.range(0, ACTS).forEach(i -> act(wishes.get(chance.nextInt(wishes.size()))));
    }
    for (var step = 0; step < AFTERWARDS; step++) {
      pass();
    }

    var missed = wishes.stream().mapToInt(this::missedInTime).sum();
    assertThat(missed).isGreaterThan(wishes.size());
    OFFICES.forEach(this::checkNobodyIsUnattended);
  }

  private void begin(int office) {
    var name = OFFICES.get(office);
    var scene = Scene.of(http, probe).as(TestCaller.operator(name));
    var due = clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);
    for (var i = 0; i < WISHES; i++) {
      var circle = Circle.values()[chance.nextInt(3)];
      var wish = scene.fileAt(name, name + "-1", circle, due);
      wishes.add(new Wished(scene, office, wish, due));
    }
    scene.awaitEntry(wishes.getLast().id(), entry -> "PUBLISHED".equals(entry.get("status")));
    var types = List.of("PROPERTY_COMPANY", "RESIDENT", "PARTNER");
    helpers.add(
        IntStream.range(0, HELPERS)
            .mapToObj(i -> scene.aVolunteer(types.get(i % types.size()), name + "-1", 8))
            .toList());
    if (office == 1) {
      keepHours(name);
    }
  }

  /** The second office has a policy of its own. */
  private void keepHours(String office) {
    TestCaller.operator(office)
        .with(http)
        .put()
        .uri("/api/v1/offices/{office}/policy", office)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(
            """
            {"workdays": {"START": 2, "FULFIL": 4}, "hours": {"opens": "09:00", "closes": "17:00"}}
            """)
        .exchange()
        .expectStatus()
        .isOk();
  }

  private void pass() {
    clock.forward(STEP);
    sweeper.sweep().block();
  }

  /** Somebody does something with a wish, whether it is possible now or not. */
  private void act(Wished wish) {
    var entry = wish.scene().entry(wish.id());
    var claim = entry.get("claim") instanceof Map<?, ?> held ? held.get("id") : "none";
    var helper = helpers.get(wish.office()).get(chance.nextInt(HELPERS));
    var onTheWall = "/api/v1/wall/" + wish.id();
    var scene = wish.scene();
    switch (chance.nextInt(9)) {
      case 0, 1, 2 -> scene.claim(wish.id(), helper);
      case 3 -> scene.step("" + claim, "start", "{}");
      case 4 -> scene.step("" + claim, "fulfil", "{}");
      case 5 -> scene.step("" + claim, "release", "{\"reason\": \"没有时间\"}");
      case 6 -> scene.post(onTheWall + "/reopen", "{\"reason\": \"没有修好\"}");
      case 7 -> scene.post(onTheWall + "/confirm", "{}");
      default -> {} // silence
    }
  }

  private int missedInTime(Wished wish) {
    return Punctuality.check(wall.get(wish.id()).block(), wish.due(), clock.instant(), STEP);
  }

  private void checkNobodyIsUnattended(String office) {
    TestCaller.operator(office)
        .with(http)
        .get()
        .uri("/api/v1/wall/audit")
        .exchange()
        .expectBody()
        .jsonPath("$.unattended")
        .isEqualTo(0);
    assertThat(wishes).hasSize(WISHES * OFFICES.size());
  }
}
