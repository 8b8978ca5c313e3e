package org.wishlight.matching.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Circle;
import org.wishlight.matching.Scene;
import org.wishlight.matching.volunteer.Hold;
import org.wishlight.matching.volunteer.Today;
import org.wishlight.matching.volunteer.Volunteers;
import org.wishlight.matching.wall.Wall;
import org.wishlight.matching.wall.WallSteps;
import org.wishlight.matching.wall.domain.Claimant;
import org.wishlight.matching.wall.domain.Promises;
import org.wishlight.starter.caller.Caller;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.SettableClock;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class HoldSweeperIT {
  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  @Autowired HoldSweeper sweeper;
  @Autowired Volunteers volunteers;
  @Autowired Wall wall;
  @Autowired WallSteps steps;
  @Autowired Promises promises;
  @Autowired SettableClock clock;
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
  void freesAPlaceWhoseAttemptWasKilled() {
    var wish = scene.aWish(Circle.INTERNAL);
    var volunteer = scene.aVolunteer(1);
    assertThat(volunteers.reserve(volunteer, aHold(wish)).block()).isTrue();
    scene.claim(wish, volunteer).expectStatus().isEqualTo(409);

    clock.forward(Duration.ofSeconds(31));
    sweeper.sweep().block();

    assertThat(scene.active(volunteer)).isEqualTo(0);
    scene.aClaim(wish, volunteer);
  }

  @Test
  void countsAmongTheClaimsOfTheWeekOnlyWhatWasBegun() {
    var volunteer = scene.aVolunteer(1);
    var begun = scene.aClaim(scene.aWish(Circle.INTERNAL), volunteer);
    scene.step(begun, "release", "{\"reason\": \"缺配件\"}").expectStatus().isOk();
    assertThat(volunteers.reserve(volunteer, aHold(scene.aWish(Circle.INTERNAL))).block()).isTrue();

    clock.forward(Duration.ofSeconds(31));
    sweeper.sweep().block();

    var found = volunteers.get(volunteer, Caller.ITSELF).block();
    assertThat(found.begunIn(Today.at(found.begun().getFirst().since()))).isEqualTo(1);
    assertThat(found.begun().getFirst().claim()).isEqualTo(begun);
  }

  @Test
  void leavesPlacesAloneWhoseWishIsHeld() {
    var volunteer = scene.aVolunteer(2);
    scene.aClaim(scene.aWish(Circle.INTERNAL), volunteer);

    clock.forward(Duration.ofSeconds(31));
    sweeper.sweep().block();

    assertThat(scene.active(volunteer)).isEqualTo(1);
  }

  @Test
  void keepsAnAttemptThatWasAsleepFromTakingTheWish() {
    var wish = scene.aWish(Circle.INTERNAL);
    var volunteer = scene.aVolunteer(1);
    var seen = wall.get(wish).block();
    var hold = aHold(wish);
    volunteers.reserve(volunteer, hold).block();
    clock.forward(Duration.ofSeconds(31));
    sweeper.sweep().block();

    var step =
        seen.entry().claim(hold.claim(), new Claimant(volunteer, null), clock.instant(), promises);
    var taken = steps.take(seen, step, changes -> {}, "open").blockOptional();

    assertThat(taken).isEmpty();
    assertThat(scene.entry(wish)).containsEntry("status", "PUBLISHED");
  }

  private Hold aHold(String wish) {
    return new Hold(UUID.randomUUID().toString(), wish, clock.instant());
  }
}
