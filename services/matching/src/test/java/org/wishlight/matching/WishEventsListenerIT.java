package org.wishlight.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Topics;
import org.wishlight.contracts.WishEvent.Amended;
import org.wishlight.contracts.WishEvent.Merged;
import org.wishlight.contracts.WishEvent.Withdrawn;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class WishEventsListenerIT {
  private static final String DEAD_LETTERS = Topics.deadLetters(Topics.WISH_EVENTS, "matching");

  private static final byte[] NOTHING = null;

  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  private Scene scene;

  @BeforeEach
  void setTheScene() {
    scene = Scene.of(http, probe);
  }

  @Test
  void hidesAWishUntilItIsPublished() {
    var wish = UUID.randomUUID().toString();
    scene.say(wish, 1, Scene.aSubmission());
    var later = scene.aWish(Circle.INTERNAL);

    assertThat(scene.entry(later)).isNotEmpty();
    assertThat(scene.entry(wish)).isEmpty();
  }

  @Test
  void changesNothingOnDuplicatesAndLateRepeats() {
    var wish = scene.aWish(Circle.INTERNAL);
    var volunteer = scene.aVolunteer(1);
    scene.aClaim(wish, volunteer);
    var before = scene.entry(wish);

    scene.say(wish, 1, Scene.aSubmission());
    scene.say(wish, 2, Scene.aPublication(Circle.ALL, Instant.now()));
    scene.say(wish, 2, Scene.aPublication(Circle.ALL, Instant.now()));
    scene.aWish(Circle.INTERNAL);

    assertThat(scene.entry(wish)).isEqualTo(before);
  }

  @Test
  void putsAnEventBehindAGapToTheDeadLetters() {
    var wish = scene.aWish(Circle.INTERNAL);

    scene.say(wish, 4, new Withdrawn("person-1", null));
    probe.await(DEAD_LETTERS, seen -> wish.equals(seen.header("ce_subject")));
    scene.say(wish, 3, new Amended("person-1", Scene.aDescription("厨房水龙头滴水")));

    scene.awaitEntry(wish, entry -> "厨房水龙头滴水".equals(entry.get("text")));
    assertThat(scene.entry(wish)).containsEntry("status", "PUBLISHED");
  }

  @Test
  void goesOnBehindPoison() {
    var poisoned = UUID.randomUUID().toString();
    var headers = Scene.headers(poisoned, 1, "org.wishlight.wish.submitted.v1");
    probe.publish(Topics.WISH_EVENTS, "xiuyuan", "{\"wish\": 7", headers);
    probe.publish(Topics.WISH_EVENTS, "xiuyuan", "{\"wish\": {\"category\": \"x\"}}", headers);
    probe.publish(Topics.WISH_EVENTS, NOTHING, NOTHING, Map.of("ce_type", headers.get("ce_type")));

    var wish = scene.aWish(Circle.INTERNAL);

    assertThat(scene.entry(wish)).isNotEmpty();
    probe.awaitCount(
        DEAD_LETTERS,
        seen -> poisoned.equals(seen.header("ce_subject")),
        2,
        Duration.ofSeconds(20));
  }

  @Test
  void hangsAWishUpAgainThatIsOneOfItsOwnAgain() {
    var wish = scene.aWish(Circle.INTERNAL);
    scene.say(wish, 3, new Merged("person-1", "another"));
    scene.awaitEntry(wish, Map::isEmpty);

    scene.say(wish, 4, Scene.aPublication(Circle.OFFICE, Instant.now().plusSeconds(3_600)));

    scene.awaitEntry(wish, entry -> "OFFICE".equals(entry.get("circle")));
    scene.aClaim(wish, scene.aVolunteer(1));
  }

  @Test
  void hangsAWishUpAgainThatWasReviewedAgain() {
    var wish = scene.aWish(Circle.INTERNAL);
    scene.say(wish, 3, new Merged("person-1", "another"));
    scene.say(wish, 4, Scene.aSubmission());
    scene.awaitEntry(wish, Map::isEmpty);

    scene.say(wish, 5, Scene.aPublication(Circle.OFFICE, Instant.now().plusSeconds(3_600)));

    scene.awaitEntry(wish, entry -> "PUBLISHED".equals(entry.get("status")));
  }

  @Test
  void endsAClaimWithTheWish() {
    var volunteer = scene.aVolunteer(1);
    var wish = scene.aWish(Circle.INTERNAL);
    var claim = scene.aClaim(wish, volunteer);

    scene.say(wish, 3, new Withdrawn("person-1", "修好了"));

    scene.awaitEntry(wish, Map::isEmpty);
    var released = scene.said(wish, 2).getLast();
    assertThat(released.header("ce_type")).isEqualTo("org.wishlight.claim.released.v1");
    assertThat(released.header("ce_actor")).isNull();
    assertThat(released.body()).contains("\"status\":\"WITHDRAWN\"", "修好了");
    await().until(() -> scene.active(volunteer).equals(0));
    scene.step(claim, "start", "").expectStatus().isEqualTo(409);
    scene.claim(wish, volunteer).expectStatus().isEqualTo(409);
  }
}
