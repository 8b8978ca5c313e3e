package org.wishlight.matching.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Circle;
import org.wishlight.matching.Problems;
import org.wishlight.matching.Scene;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.Seen;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class HandingOverIT {
  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  private final String account = "li-" + UUID.randomUUID();
  private Scene scene;
  private Scene li;

  @BeforeEach
  void setTheScene() {
    scene = Scene.of(http, probe);
    li = scene.as(TestCaller.volunteer(account, "liangcheng", "xiuyuan"));
  }

  @Test
  void letsAnotherGoOn() {
    var wish = scene.aWishOf("person-1", "wang");
    var self = li.register();
    var next = scene.aVolunteer(1);
    var claim = li.aClaim(wish, self);
    li.step(claim, "start", "").expectStatus().isOk();

    li.step(claim, "hand-over", to(next))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.volunteer")
        .isEqualTo(next)
        .jsonPath("$.status")
        .isEqualTo("CLAIMED");

    assertThat(scene.active(self)).isEqualTo(0);
    assertThat(scene.active(next)).isEqualTo(1);
    assertThat(scene.said(wish, 4))
        .extracting(seen -> seen.header("ce_type"))
        .containsExactly(
            "org.wishlight.wish.claimed.v1",
            "org.wishlight.claim.started.v1",
            "org.wishlight.claim.released.v1",
            "org.wishlight.wish.claimed.v1");
    assertThat(scene.said(wish, 4))
        .extracting(seen -> seen.header("ce_version"))
        .containsExactly("1", "2", "3", "4");
    assertThat(scene.said(wish, 4)).extracting(Seen::body).last().asString().contains(next);
    li.step(claim, "fulfil", "").expectStatus().isEqualTo(409);
    li.http()
        .get()
        .uri("/api/v1/claims/" + claim)
        .exchange()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("RELEASED");
  }

  @Test
  void keepsCircleCapacityAndLeaveForTheNextOne() {
    var claim = scene.aClaim(scene.aWish(Circle.INTERNAL), scene.aVolunteer(1));
    var resident = scene.aVolunteer("RESIDENT", "xiuyuan", 1);
    var full = scene.aVolunteer(1);
    scene.aClaim(scene.aWish(Circle.INTERNAL), full);

    assertThat(problem(claim, resident, 403)).isEqualTo("/problems/not-in-circle");
    assertThat(problem(claim, full, 409)).isEqualTo("/problems/at-capacity");
    assertThat(problem(claim, "nobody", 422)).isEqualTo("/problems/invalid-request");
    assertThat(scene.active(full)).isEqualTo(1);
    scene.step(claim, "start", "").expectStatus().isOk();
  }

  @Test
  void givesNothingToWhoHoldsItAlready() {
    var holder = scene.aVolunteer(2);
    var claim = scene.aClaim(scene.aWish(Circle.INTERNAL), holder);

    assertThat(problem(claim, holder, 422)).isEqualTo("/problems/invalid-request");
    assertThat(scene.active(holder)).isEqualTo(1);
  }

  @Test
  void handsOverNothingThatIsDone() {
    var claim = scene.aClaim(scene.aWish(Circle.INTERNAL), scene.aVolunteer(1));
    scene.step(claim, "start", "").expectStatus().isOk();
    scene.step(claim, "fulfil", "").expectStatus().isOk();
    var next = scene.aVolunteer(1);

    assertThat(problem(claim, next, 409)).isEqualTo("/problems/wrong-state");
    assertThat(scene.active(next)).isEqualTo(0);
  }

  @Test
  void letsTheOfficeTakeItBackWithAReason() {
    var wish = scene.aWishOf("person-1", "wang");
    var self = li.register();
    var claim = li.aClaim(wish, self);
    var why = "{\"reason\": \"一直没有动静\"}";

    li.step(claim, "revoke", why).expectStatus().isForbidden();
    scene.step(claim, "revoke", "{\"reason\": \" \"}").expectStatus().isEqualTo(422);
    scene
        .step(claim, "revoke", why)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("REVOKED");

    assertThat(scene.active(self)).isEqualTo(0);
    assertThat(scene.entry(wish)).containsEntry("status", "PUBLISHED");
    assertThat(scene.said(wish, 2).getLast().body()).contains("一直没有动静");
    li.step(claim, "start", "").expectStatus().isEqualTo(409);
  }

  private Object problem(String claim, String volunteer, int status) {
    return Problems.in(scene.step(claim, "hand-over", to(volunteer)), status).get("type");
  }

  private static String to(String volunteer) {
    return "{\"volunteer\": \"%s\"}".formatted(volunteer);
  }
}
