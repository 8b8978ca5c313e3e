package org.wishlight.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Circle;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.WishlightTest;
import reactor.test.StepVerifier;

@WishlightTest
class WallStreamIT {
  private static final ParameterizedTypeReference<ServerSentEvent<Map<String, Object>>> EVENTS =
      new ParameterizedTypeReference<>() {};

  @Autowired WebTestClient http;
  @Autowired EventProbe probe;

  @Test
  void showsWhatIsThereAndThenWhatChanges() {
    var scene = Scene.of(http, probe);
    var volunteer = scene.aVolunteer(1);
    var wish = scene.aWish(Circle.INTERNAL);
    var stream =
        http.get()
            .uri("/api/v1/wall/stream?status=PUBLISHED&neighborhood=xiuyuan")
            .exchange()
            .expectStatus()
            .isOk()
            .returnResult(EVENTS)
            .getResponseBody()
            .filter(event -> event.data() != null)
            .filter(event -> wish.equals(event.data().get("wishId")));

    StepVerifier.create(stream)
        .assertNext(
            event -> {
              assertThat(event.event()).isEqualTo("entry");
              assertThat(event.id()).isEqualTo(wish + ":2");
            })
        .then(() -> scene.aClaim(wish, volunteer))
        .assertNext(event -> assertThat(event.event()).isEqualTo("removed"))
        .thenCancel()
        .verify(Duration.ofSeconds(20));
  }
}
