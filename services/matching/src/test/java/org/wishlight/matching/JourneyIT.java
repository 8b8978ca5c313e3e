package org.wishlight.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Topics;
import org.wishlight.starter.privacy.ContactSeal;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.Seen;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class JourneyIT {
  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  private Scene scene;

  @BeforeEach
  void setTheScene() {
    scene = Scene.of(http, probe);
  }

  @Test
  void bringsAWishFromTheWallToItsConfirmation() {
    var volunteer = scene.aVolunteer(3);
    var wish = scene.aWish(Circle.INTERNAL);

    var claim = scene.aClaim(wish, volunteer);
    assertThat(scene.active(volunteer)).isEqualTo(1);
    assertThat(scene.entry(wish))
        .containsEntry("owner", Map.of("type", "CLAIMANT", "id", volunteer));

    scene.step(claim, "start", "{}").expectStatus().isOk();
    scene.step(claim, "fulfil", "{\"note\": \"换了阀芯\"}").expectStatus().isOk();
    var confirmed = scene.post("/api/v1/wall/" + wish + "/confirm", "{\"rating\": 5}");

    confirmed.expectStatus().isOk().expectBody().jsonPath("$.status").isEqualTo("CONFIRMED");
    assertThat(scene.active(volunteer)).isEqualTo(0);
    assertThat(scene.said(wish, 4))
        .extracting(JourneyIT::typeAndVersion)
        .containsExactly(
            "wish.claimed 1", "claim.started 2", "claim.fulfilled 3", "wish.confirmed 4");
    assertThat(scene.said(wish, 4)).extracting(Seen::key).containsOnly("xiuyuan");
  }

  @Test
  void givesTheWishBackAndOpensItAgain() {
    var volunteer = scene.aVolunteer(1);
    var wish = scene.aWish(Circle.INTERNAL);
    var first = scene.aClaim(wish, volunteer);

    scene.step(first, "release", "{\"reason\": \"缺配件\"}").expectStatus().isOk();
    var second = scene.aClaim(wish, volunteer);
    scene.step(second, "start", "").expectStatus().isOk();
    scene.step(second, "fulfil", "").expectStatus().isOk();
    scene
        .post("/api/v1/wall/" + wish + "/reopen", "{\"reason\": \"还在滴水\"}")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("PUBLISHED")
        .jsonPath("$.owner.type")
        .isEqualTo("NEIGHBORHOOD")
        .jsonPath("$.nextActionAt")
        .exists();

    assertThat(scene.active(volunteer)).isEqualTo(0);
    http.get()
        .uri("/api/v1/volunteers/{id}/claims", volunteer)
        .exchange()
        .expectBody()
        .jsonPath("$.items[*].status")
        .isEqualTo(java.util.List.of("REOPENED", "RELEASED"));
    http.get()
        .uri("/api/v1/claims/{id}", first)
        .exchange()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("RELEASED");
    scene.step(first, "start", "").expectStatus().isEqualTo(409);
  }

  @Test
  void tellsNotificationAloneHowToReachAVolunteer() {
    var asked =
        """
        {"name": "李建国", "type": "RESIDENT", "neighborhood": "xiuyuan", "phone": "13812345678",
         "offers": [{"kind": "SKILL", "text": "会修水管", "categories": ["home-repair"]}]}
        """;
    var created =
        scene
            .post("/api/v1/volunteers", asked)
            .expectStatus()
            .isCreated()
            .expectHeader()
            .exists("Location")
            .expectHeader()
            .valueEquals("ETag", "\"2\"")
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();
    var id = String.valueOf(created.get("id"));

    var contact = probe.await(Topics.CONTACTS, seen -> id.equals(seen.key()));

    assertThat(created).containsEntry("name", "李**").containsEntry("capacity", 3);
    assertThat(contact.header("content-type")).isEqualTo(ContactSeal.MEDIA_TYPE);
    assertThat(contact.body()).doesNotContain("李建国", "13812345678");
    assertThat(scene.said(id, 1).getFirst().body()).doesNotContain("李", "138");
    assertThat(probe.all(Topics.MATCH_EVENTS))
        .filteredOn(seen -> "org.wishlight.offer.made.v1".equals(seen.header("ce_type")))
        .anyMatch(seen -> String.valueOf(seen.body()).contains(id));
  }

  @Test
  void letsAVolunteerChangeWhatTheyOfferAndRetire() {
    var volunteer = scene.aVolunteer(3);
    var path = "/api/v1/volunteers/" + volunteer;
    var offer =
        scene
            .post(path + "/offers", "{\"kind\": \"POSSESSION\", \"text\": \"一辆面包车\"}")
            .expectStatus()
            .isCreated()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody()
            .get("id");

    http.delete().uri(path + "/offers/" + offer).exchange().expectStatus().isOk();
    http.delete().uri(path + "/offers/" + offer).exchange().expectStatus().isNotFound();
    http.delete().uri(path).header("If-Match", "\"1\"").exchange().expectStatus().isEqualTo(412);
    http.delete().uri(path).exchange().expectStatus().isOk();

    assertThat(scene.said(String.valueOf(offer), 2))
        .extracting(JourneyIT::typeAndVersion)
        .containsExactly("offer.made 1", "offer.withdrawn 2");
    assertThat(scene.said(volunteer, 2))
        .extracting(JourneyIT::typeAndVersion)
        .containsExactly("volunteer.registered 1", "volunteer.retired 2");
    scene.claim(scene.aWish(Circle.INTERNAL), volunteer).expectStatus().isEqualTo(409);
  }

  private static String typeAndVersion(Seen seen) {
    var type = seen.header("ce_type");
    return type.substring("org.wishlight.".length(), type.length() - ".v1".length())
        + " "
        + seen.header("ce_version");
  }
}
