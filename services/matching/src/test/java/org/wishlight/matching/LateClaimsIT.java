package org.wishlight.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Circle;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class LateClaimsIT {
  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  private Scene scene;

  @BeforeEach
  void setTheScene() {
    scene = Scene.of(http, probe);
  }

  @Test
  void tellsTheTruthToWhoeverComesTooLate() {
    var wish = scene.aWish(Circle.INTERNAL);
    var first = scene.aVolunteer(1);
    scene.aClaim(wish, first);

    var late = Problems.in(scene.claim(wish, scene.aVolunteer(1)), 409);
    var full = Problems.in(scene.claim(scene.aWish(Circle.INTERNAL), first), 409);
    var outside = Problems.in(scene.claim(scene.aWish(Circle.INTERNAL), aResident()), 403);
    var early = Problems.in(scene.post("/api/v1/wall/" + wish + "/confirm", ""), 409);

    assertThat(late)
        .containsEntry("type", "/problems/already-claimed")
        .containsEntry("volunteer", first)
        .containsEntry("present", "CLAIMED");
    assertThat(full).containsEntry("type", "/problems/at-capacity").containsEntry("capacity", 1);
    assertThat(outside).containsEntry("type", "/problems/not-in-circle");
    assertThat(early).containsEntry("present", "CLAIMED");
    Problems.in(scene.post("/api/v1/wall/" + wish + "/claims", ""), 422);
  }

  @Test
  void refusesChangesOfWhatWasNotSeen() {
    var wish = scene.aWish(Circle.INTERNAL);
    var tag =
        http.get()
            .uri("/api/v1/wall/" + wish)
            .exchange()
            .returnResult(Void.class)
            .getResponseHeaders()
            .getETag();
    var body = "{\"volunteer\": \"%s\"}".formatted(scene.aVolunteer(1));

    conditional(wish, "\"99\"", body).expectStatus().isEqualTo(412);
    conditional(wish, "forged", body).expectStatus().isEqualTo(412);
    conditional(wish, tag, body).expectStatus().isCreated();
  }

  private String aResident() {
    return scene.aVolunteer("RESIDENT", "xiuyuan", 1);
  }

  private WebTestClient.ResponseSpec conditional(String wish, String tag, String body) {
    return http.post()
        .uri("/api/v1/wall/{wish}/claims", wish)
        .header("If-Match", tag)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }
}
