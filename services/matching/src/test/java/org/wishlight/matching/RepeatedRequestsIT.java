package org.wishlight.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Circle;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class RepeatedRequestsIT {
  private static final String KEY = UUID.randomUUID().toString();

  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  private Scene scene;

  @BeforeEach
  void setTheScene() {
    scene = Scene.of(http, probe);
  }

  @Test
  void answersARepeatedRequestAsTheFirstTime() {
    var wish = scene.aWish(Circle.INTERNAL);
    var volunteer = scene.aVolunteer(3);
    var path = "/api/v1/wall/" + wish + "/claims";
    var body = "{\"volunteer\": \"%s\"}".formatted(volunteer);
    var first =
        keyed(path, body).expectStatus().isCreated().expectBody(String.class).returnResult();
    scene.post(first.getResponseHeaders().getLocation() + "/start", "").expectStatus().isOk();

    var again =
        keyed(path, body).expectStatus().isCreated().expectBody(String.class).returnResult();

    assertThat(again.getResponseBody()).isEqualTo(first.getResponseBody());
    assertThat(again.getResponseHeaders().getLocation())
        .isEqualTo(first.getResponseHeaders().getLocation());
    assertThat(again.getResponseHeaders().getFirst("Idempotent-Replayed")).isEqualTo("true");
    keyed(path, body.replace(volunteer, scene.aVolunteer(3))).expectStatus().isEqualTo(422);
  }

  @Test
  void registersNobodyTwiceForOneRequest() {
    var body = "{\"name\": \"%s\", \"type\": \"PARTNER\", \"neighborhood\": \"xiuyuan\"}";
    var asked = body.formatted(UUID.randomUUID());

    var first = keyed("/api/v1/volunteers", asked).expectBody(String.class).returnResult();
    var again = keyed("/api/v1/volunteers", asked).expectBody(String.class).returnResult();

    assertThat(first.getStatus().value()).isEqualTo(201);
    assertThat(again.getStatus().value()).isEqualTo(201);
    assertThat(again.getResponseBody()).isEqualTo(first.getResponseBody());
    keyed("/api/v1/volunteers", body.formatted("other")).expectStatus().isEqualTo(422);
  }

  private WebTestClient.ResponseSpec keyed(String path, String body) {
    return http.post()
        .uri(path)
        .header("Idempotency-Key", KEY)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body.getBytes(StandardCharsets.UTF_8))
        .exchange();
  }
}
