package org.wishlight.matching.themeday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Circle;
import org.wishlight.matching.DayScene;
import org.wishlight.matching.Scene;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

@WishlightTest
class BigScreenIT {
  private static final ParameterizedTypeReference<ServerSentEvent<Map<String, Object>>> EVENTS =
      new ParameterizedTypeReference<>() {};

  @Autowired WebTestClient http;
  @Autowired EventProbe probe;

  @Test
  void followsTheDayWithoutNamingAnybody() {
    var scene = Scene.of(http, probe);
    var days = new DayScene(scene);
    var day = days.anOpenDay();
    var wishes = List.of(scene.aWish(Circle.INTERNAL), scene.aWish(Circle.INTERNAL));
    var volunteer = scene.aVolunteer(1);
    days.show(day, List.of(wishes.getFirst()));

    StepVerifier.create(screen(day))
        .thenConsumeWhile(figures(1, 1, 0, 0).negate())
        .expectNextMatches(figures(1, 1, 0, 0))
        .then(() -> days.show(day, List.of(wishes.getLast())))
        .then(() -> days.checkIn(day, volunteer))
        .thenConsumeWhile(figures(2, 2, 0, 1).negate())
        .expectNextMatches(figures(2, 2, 0, 1))
        .then(() -> days.claim(day, wishes.getFirst(), volunteer).expectStatus().isCreated())
        .thenConsumeWhile(figures(2, 1, 1, 1).negate())
        .assertNext(
            last ->
                assertThat(last.toString())
                    .contains(wishes.getFirst(), "水龙头滴水", "status=OPEN")
                    .doesNotContain(volunteer, "person-1"))
        .thenCancel()
        .verify(Duration.ofSeconds(30));
  }

  private static Predicate<Map<String, Object>> figures(
      int shown, int open, int taken, int volunteers) {
    return told ->
        told.get("shown").equals(shown)
            && told.get("open").equals(open)
            && told.get("takenOnTheSpot").equals(taken)
            && told.get("volunteers").equals(volunteers);
  }

  private Flux<Map<String, Object>> screen(String day) {
    return TestCaller.nobody(http)
        .get()
        .uri(DayScene.PATH + "/" + day + "/stream")
        .exchange()
        .expectStatus()
        .isOk()
        .returnResult(EVENTS)
        .getResponseBody()
        .mapNotNull(ServerSentEvent::data);
  }
}
