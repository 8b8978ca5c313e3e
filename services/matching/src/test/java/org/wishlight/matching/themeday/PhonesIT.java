package org.wishlight.matching.themeday;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Circle;
import org.wishlight.matching.DayScene;
import org.wishlight.matching.Replica;
import org.wishlight.matching.Scene;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class PhonesIT {
  private static final int PHONES = 300;
  private static final int VOLUNTEERS = 30;
  private static final int WISHES = 6;

  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  @Autowired Environment environment;

  /** How a phone was answered. */
  private record Answer(int status, Map<?, ?> body) {
    Object wish() {
      return body.get("wish");
    }

    List<Object> nearest() {
      return ((List<?>) body.get("nearest"))
          .stream().<Object>map(open -> ((Map<?, ?>) open).get("wishId")).toList();
    }
  }

  @Test
  void giveEveryWishToExactlyOneAndShowTheOthersWhatIsOpen() throws Exception {
    var scene = Scene.of(http, probe);
    var days = new DayScene(scene);
    var day = days.anOpenDay();
    var wishes = atOnce(WISHES, number -> scene.aWish(Circle.INTERNAL));
    days.show(day, wishes);
    var open = List.of(scene.aWish(Circle.OFFICE), scene.aWish(Circle.OFFICE));
    days.show(day, open);
    var volunteers = atOnce(VOLUNTEERS, number -> scene.aVolunteer(PHONES / VOLUNTEERS));
    atOnce(VOLUNTEERS, number -> checkedIn(days, day, volunteers.get(number)));

    try (var other = Replica.of(environment)) {
      var doors = List.of(days, new DayScene(Scene.of(other.http(http), probe)));
      var answers =
          atOnce(
              PHONES,
              phone ->
                  claim(
                      doors.get(phone % doors.size()),
                      day,
                      wishes.get(phone % WISHES),
                      volunteers.get(phone / 2 % VOLUNTEERS)));

      var winners = answers.stream().filter(answer -> answer.status() == 201).toList();
      assertThat(winners)
          .extracting(winner -> (Object) winner.body().get("wishId"))
          .containsExactlyInAnyOrderElementsOf(wishes);
      assertThat(answers)
          .filteredOn(answer -> answer.status() != 201)
          .allSatisfy(late -> assertThat(late.status()).isEqualTo(409))
          .allSatisfy(late -> assertThat(late.nearest()).isNotEmpty().doesNotContain(late.wish()));
      assertThat(claim(doors.getLast(), day, wishes.getFirst(), volunteers.getFirst()).nearest())
          .containsAll(open);
    }
    assertThat(volunteers.stream().mapToInt(one -> (Integer) scene.active(one)).sum())
        .isEqualTo(WISHES);
    for (var wish : wishes) {
      assertThat(scene.said(wish, 1)).hasSize(1);
    }
  }

  private static boolean checkedIn(DayScene days, String day, String volunteer) {
    days.checkIn(day, volunteer);
    return true;
  }

  private static Answer claim(DayScene days, String day, String wish, String volunteer) {
    var answer = days.claim(day, wish, volunteer).expectBody(Map.class).returnResult();
    return new Answer(answer.getStatus().value(), answer.getResponseBody());
  }

  private static <T> List<T> atOnce(int times, IntFunction<T> call)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls =
          IntStream.range(0, times).mapToObj(i -> (Callable<T>) () -> call.apply(i)).toList();
      var done = threads.invokeAll(calls);
      var results = new java.util.ArrayList<T>();
      for (var one : done) {
        results.add(one.get());
      }
      return results;
    }
  }
}
