package org.wishlight.matching.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Circle;
import org.wishlight.matching.DayScene;
import org.wishlight.matching.Scene;
import org.wishlight.matching.kiosk.HandedIn.Refused;
import org.wishlight.starter.web.Refusal;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class InterruptedIT {
  private static final Refused LOST =
      Refused.of(Refusal.conflict("already-claimed", Map.of("present", "CLAIMED")), false);

  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  @Autowired ReactiveMongoTemplate mongo;
  private Scene scene;
  private DayScene days;
  private String day;
  private String wish;
  private String li;
  private Kiosk first;
  private String claim;

  @BeforeEach
  void givesAWishToALine() {
    scene = Scene.of(http, probe);
    days = new DayScene(scene);
    day = days.anOpenDay();
    wish = scene.aWish(Circle.INTERNAL);
    days.show(day, List.of(wish));
    li = scene.aVolunteer(1);
    first = new Kiosk(days, day).note(wish, li, 9);
    claim = first.handIn().getFirst().get("claim").toString();
  }

  @Test
  void takesBackWhatWasRefusedAndNotYetTakenBack() {
    note(new Update().set("refused", LOST).unset("claim"));
    var wang = scene.aVolunteer(1);

    assertThat(new Kiosk(days, day).note(wish, wang, 1).statuses()).containsExactly(201);

    assertThat(holder()).isEqualTo(wang);
    assertThat(first.statuses()).containsExactly(409);
    assertThat(scene.active(li)).isEqualTo(0);
  }

  @Test
  void leavesTheWishToWhoHasBegunMeanwhile() {
    note(new Update().set("refused", LOST).unset("claim"));
    scene.step(claim, "start", "").expectStatus().isOk();

    var other = new Kiosk(days, day).note(wish, scene.aVolunteer(1), 1);

    assertThat(other.statuses()).containsExactly(409);
    assertThat(holder()).isEqualTo(li);
    assertThat(first.handIn().getFirst().get("claim")).isEqualTo(claim);
  }

  @Test
  void givesWhatWasGrantedAndNotYetGiven() {
    scene.step(claim, "release", "{\"reason\": \"x\"}").expectStatus().isOk();
    note(new Update().set("claim", "never-made"));

    new Kiosk(days, day).note(wish, scene.aVolunteer(1), 20).send().expectStatus().isOk();

    assertThat(holder()).isEqualTo(li);
  }

  /** As it is found behind a crash. */
  private void note(Update change) {
    mongo.updateFirst(query(where("wish").is(wish)), change, HandedIn.class).block();
  }

  private Object holder() {
    return ((Map<?, ?>) scene.entry(wish).get("claim")).get("volunteer");
  }
}
