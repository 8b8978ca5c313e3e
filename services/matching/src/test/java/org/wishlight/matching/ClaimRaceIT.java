package org.wishlight.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Circle;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class ClaimRaceIT {
  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  private Scene scene;

  @BeforeEach
  void setTheScene() {
    scene = Scene.of(http, probe);
  }

  @Test
  void letsOneOfManyWin() throws Exception {
    var volunteers = IntStream.range(0, 16).mapToObj(i -> scene.aVolunteer(3)).toList();
    var wish = scene.aWish(Circle.INTERNAL);

    var statuses = atOnce(64, i -> claim(wish, volunteers.get(i % volunteers.size())));

    assertThat(statuses).hasSize(64).filteredOn(status -> status == 201).hasSize(1);
    assertThat(statuses).filteredOn(status -> status != 201).containsOnly(409);
    assertThat(scene.said(wish, 1)).hasSize(1);
    assertThat(volunteers.stream().mapToInt(v -> (Integer) scene.active(v)).sum()).isEqualTo(1);
  }

  @Test
  void neverGivesMoreThanAVolunteerCanHold() throws Exception {
    var wishes = IntStream.range(0, 20).mapToObj(i -> scene.aWish(Circle.INTERNAL)).toList();
    var volunteer = scene.aVolunteer(3);

    var statuses = atOnce(20, i -> claim(wishes.get(i), volunteer));

    assertThat(statuses).filteredOn(status -> status == 201).hasSize(3);
    assertThat(statuses).filteredOn(status -> status != 201).containsOnly(409);
    assertThat(scene.active(volunteer)).isEqualTo(3);
  }

  @Test
  void takesThePlaceOfWhoeverAsksForIt() throws Exception {
    var wishes = IntStream.range(0, 48).mapToObj(i -> scene.aWish(Circle.INTERNAL)).toList();
    var volunteers = IntStream.range(0, 48).mapToObj(i -> scene.aVolunteer(1)).toList();

    var statuses = atOnce(48, i -> claim(wishes.get(i), volunteers.get(i)));

    assertThat(statuses).hasSize(48).containsOnly(201);
    assertThat(volunteers)
        .allSatisfy(volunteer -> assertThat(scene.active(volunteer)).isEqualTo(1));
  }

  private int claim(String wish, String volunteer) {
    return scene.claim(wish, volunteer).returnResult(Void.class).getStatus().value();
  }

  private static List<Integer> atOnce(int times, IntFunction<Integer> call)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(times)) {
      var calls =
          IntStream.range(0, times).mapToObj(i -> (Callable<Integer>) () -> call.apply(i)).toList();
      var statuses = new ArrayList<Integer>();
      for (var done : threads.invokeAll(calls)) {
        statuses.add(done.get());
      }
      return statuses;
    }
  }
}
