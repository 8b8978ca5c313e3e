package org.wishlight.matching.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Circle;
import org.wishlight.matching.Scene;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class OwnClaimsIT {
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
  void letsVolunteersClaimForThemselvesWithoutNamingThem() {
    var wish = scene.aWishOf("person-1", "wang");
    var claims = "/api/v1/wall/" + wish + "/claims";
    li.post(claims, "").expectStatus().isForbidden();
    var self = li.register();

    li.claim(wish, scene.aVolunteer(1)).expectStatus().isForbidden();
    li.post(claims, "")
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.volunteer")
        .isEqualTo(self);

    assertThat(scene.said(wish, 1).getFirst().body()).contains("\"account\":\"" + account + "\"");
    registered("xiuyuan", li).isEqualTo(409);
  }

  @Test
  void letsNobodyMoveAnothersClaim() {
    var mine = li.aClaim(scene.aWishOf("person-1", "wang"), li.register());
    var others = scene.aClaim(scene.aWish(Circle.INTERNAL), scene.aVolunteer(1));

    li.step(others, "start", "").expectStatus().isForbidden();
    li.http().get().uri("/api/v1/claims/" + others).exchange().expectStatus().isForbidden();
    nearby().step(mine, "start", "").expectStatus().isForbidden();
    elsewhere().step(mine, "start", "").expectStatus().isNotFound();
    li.step(mine, "start", "").expectStatus().isOk();
  }

  @Test
  void letsResidentsConfirmTheirOwnWishAlone() {
    var wish = scene.aWishOf("person-1", "wang");
    var claim = scene.aClaim(wish, scene.aVolunteer(1));
    scene.step(claim, "start", "").expectStatus().isOk();
    scene.step(claim, "fulfil", "").expectStatus().isOk();
    var confirm = "/api/v1/wall/" + wish + "/confirm";

    resident("zhang").post(confirm, "").expectStatus().isForbidden();
    li.post(confirm, "").expectStatus().isForbidden();
    nearby().post(confirm, "").expectStatus().isForbidden();
    elsewhere().post(confirm, "").expectStatus().isNotFound();
    resident("wang").post(confirm, "{\"rating\": 5}").expectStatus().isOk();
  }

  @Test
  void letsNobodyConfirmWhatTheyHaveGrantedThemselves() {
    var wish = scene.aWishOf("person-1", account);
    var claim = li.aClaim(wish, li.register());
    li.step(claim, "start", "").expectStatus().isOk();
    li.step(claim, "fulfil", "").expectStatus().isOk();
    var confirm = "/api/v1/wall/" + wish + "/confirm";

    li.post(confirm, "{\"rating\": 5}")
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/own-claim");
    scene.post(confirm, "").expectStatus().isOk();
  }

  @Test
  void keepsOfficesApartInBodies() {
    var wish = scene.aWish(Circle.OFFICE);
    var stranger = elsewhere().aVolunteer("RESIDENT", "gongping", 1);
    var outside = TestCaller.volunteer("bao", "beiwaitan", "gongping");

    scene.claim(wish, stranger).expectStatus().isEqualTo(422);
    elsewhere().claim(wish, stranger).expectStatus().isNotFound();
    scene.as(outside).post("/api/v1/wall/" + wish + "/claims", "").expectStatus().isNotFound();
    registered("shuidian", nearby()).isEqualTo(201);
    registered("xiuyuan", nearby()).isEqualTo(403);
    registered("xiuyuan", elsewhere()).isEqualTo(403);
  }

  @Test
  void letsOfficersNameAnyVolunteerOfTheirOffice() {
    var officer = scene.as(TestCaller.officer("liangcheng", "xiuyuan"));
    var volunteer = scene.aVolunteer("RESIDENT", "shuidian", 1);

    officer.claim(scene.aWish(Circle.OFFICE), volunteer).expectStatus().isCreated();
    nearby().claim(scene.aWish(Circle.OFFICE), volunteer).expectStatus().isForbidden();
  }

  @Test
  void listsTheVolunteersOfTheOfficeAlone() {
    var here = scene.aVolunteer(1);
    var there = elsewhere().aVolunteer("RESIDENT", "gongping", 1);

    assertThat(volunteers(scene)).contains(here).doesNotContain(there);
    assertThat(volunteers(elsewhere())).contains(there).doesNotContain(here);
    assertThat(volunteers(scene.as(TestCaller.ops()))).contains(here, there);
  }

  @Test
  void hidesNumbersInWhatIsSaidAboutAClaim() {
    var wish = scene.aWishOf("person-1", "wang");
    var claim = scene.aClaim(wish, scene.aVolunteer(1));
    scene.step(claim, "release", "{\"reason\": \"打13812345678\"}").expectStatus().isOk();

    assertThat(scene.said(wish, 2).getLast().body()).contains("13******").doesNotContain("5678");
  }

  private StatusAssertions registered(String neighborhood, Scene by) {
    return by.post(
            "/api/v1/volunteers",
            "{\"name\": \"李\", \"type\": \"RESIDENT\", \"neighborhood\": \"%s\"}"
                .formatted(neighborhood))
        .expectStatus();
  }

  private static String volunteers(Scene by) {
    var path = "/api/v1/volunteers?limit=500";
    var found = by.http().get().uri(path).exchange().expectBody(String.class).returnResult();
    return String.valueOf(found.getResponseBody());
  }

  private Scene resident(String name) {
    return scene.as(TestCaller.resident(name, "liangcheng", "xiuyuan"));
  }

  private Scene nearby() {
    return scene.as(TestCaller.officer("liangcheng", "shuidian"));
  }

  private Scene elsewhere() {
    return scene.as(TestCaller.operator("beiwaitan"));
  }
}
