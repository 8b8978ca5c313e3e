package org.wishlight.matching.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Circle;
import org.wishlight.matching.Problems;
import org.wishlight.matching.Scene;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.SettableClock;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class AdjustingIT {
  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
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
  void changesWhatIsSaidAndKeepsTheRest() {
    var volunteer = scene.aVolunteer(3);

    var changed =
        """
        {"capacity": 5, "weeklyCapacity": 2, "serves": ["shuidian"],
         "availableTimes": ["周六上午", "电话13812345678"],
         "leave": {"from": "2030-01-01", "to": "2030-01-31"}}
        """;
    patch(volunteer, changed, "\"1\"")
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"2\"");
    patch(volunteer, "{\"capacity\": 4}", null).expectStatus().isOk();
    patch(volunteer, "{\"capacity\": 6}", "\"1\"").expectStatus().isEqualTo(412);

    assertThat(scene.volunteer(volunteer))
        .containsEntry("capacity", 4)
        .containsEntry("weeklyCapacity", 2)
        .containsEntry("serves", List.of("shuidian"))
        .containsEntry("availableTimes", List.of("周六上午", "电话13******"))
        .containsEntry("leave", Map.of("from", "2030-01-01", "to", "2030-01-31"));
  }

  @Test
  void lendsNoClaimsToWhoIsOnLeaveUntilTheyAreBack() {
    var volunteer = scene.aVolunteer(3);
    var held = scene.aClaim(scene.aWish(Circle.INTERNAL), volunteer);
    var wish = scene.aWish(Circle.INTERNAL);
    var today = Today.at(clock.instant()).day();
    var away =
        "{\"leave\": {\"from\": \"%s\", \"to\": \"%s\"}}".formatted(today, today.plusDays(2));
    patch(volunteer, away, null).expectStatus().isOk();

    assertThat(Problems.in(scene.claim(wish, volunteer), 409))
        .containsEntry("type", "/problems/on-leave")
        .containsEntry("until", today.plusDays(2).toString())
        .containsEntry("title", "正在休假");
    scene.step(held, "start", "").expectStatus().isOk();

    patch(volunteer, "{\"leave\": {}}", null).expectStatus().isOk();
    assertThat(scene.volunteer(volunteer)).doesNotContainKey("leave");
    scene.claim(wish, volunteer).expectStatus().isCreated();
  }

  @Test
  void beginsNoMoreClaimsInAWeekThanSaid() {
    var volunteer = scene.aVolunteer(5);
    patch(volunteer, "{\"weeklyCapacity\": 2}", null).expectStatus().isOk();
    var first = scene.aClaim(scene.aWish(Circle.INTERNAL), volunteer);
    scene.step(first, "release", "{\"reason\": \"缺配件\"}").expectStatus().isOk();
    scene.aClaim(scene.aWish(Circle.INTERNAL), volunteer);
    var wish = scene.aWish(Circle.INTERNAL);

    assertThat(Problems.in(scene.claim(wish, volunteer), 409))
        .containsEntry("type", "/problems/at-capacity")
        .containsEntry("weeklyCapacity", 2)
        .containsEntry("begunThisWeek", 2)
        .containsEntry("active", 1);

    clock.forward(Duration.ofDays(7));
    scene.claim(wish, volunteer).expectStatus().isCreated();
  }

  @Test
  void countsNoClaimThatWasLostToSomebodyElse() {
    var volunteer = scene.aVolunteer(5);
    patch(volunteer, "{\"weeklyCapacity\": 1}", null).expectStatus().isOk();
    var taken = scene.aWish(Circle.INTERNAL);
    scene.aClaim(taken, scene.aVolunteer(1));

    scene.claim(taken, volunteer).expectStatus().isEqualTo(409);

    scene.claim(scene.aWish(Circle.INTERNAL), volunteer).expectStatus().isCreated();
  }

  @Test
  void promisesNoLessThanIsHeld() {
    var volunteer = scene.aVolunteer(3);
    scene.aClaim(scene.aWish(Circle.INTERNAL), volunteer);
    scene.aClaim(scene.aWish(Circle.INTERNAL), volunteer);

    assertThat(Problems.in(patch(volunteer, "{\"capacity\": 1}", null), 409))
        .containsEntry("type", "/problems/holds-claims")
        .containsEntry("active", 2);
    patch(volunteer, "{\"capacity\": 2}", null).expectStatus().isOk();
  }

  @Test
  void keepsTheStoryOfWhoHasRetired() {
    var volunteer = scene.aVolunteer(1);
    var claim = scene.aClaim(scene.aWish(Circle.INTERNAL), volunteer);
    scene.step(claim, "release", "{\"reason\": \"缺配件\"}").expectStatus().isOk();

    http.delete().uri("/api/v1/volunteers/" + volunteer).exchange().expectStatus().isOk();

    assertThat(scene.volunteer(volunteer)).containsEntry("status", "RETIRED");
    var claims = http.get().uri("/api/v1/volunteers/" + volunteer + "/claims").exchange();
    claims.expectBody().jsonPath("$.items[*].id").isEqualTo(claim);
    patch(volunteer, "{\"capacity\": 2}", null).expectStatus().isEqualTo(409);
  }

  @Test
  void namesEveryFault() {
    var volunteer = scene.aVolunteer(1);
    var faulty =
        """
        {"serves": ["xiuyuan", "eden"], "leave": {"from": "2030-01-02", "to": "2030-01-01"}}
        """;

    assertThat(Problems.fields(Problems.in(patch(volunteer, faulty, null), 422)))
        .containsExactly("leave.to", "serves[1]");
    var strange =
        "{\"weeklyCapacity\": 0, \"capacity\": 101, \"leave\": {\"from\": \"+10000-01-01\"}}";
    assertThat(Problems.fields(Problems.in(patch(volunteer, strange, null), 422)))
        .containsExactly("capacity", "weeklyCapacity");
    var dates = "{\"leave\": {\"from\": \"+10000-01-01\"}}";
    assertThat(Problems.fields(Problems.in(patch(volunteer, dates, null), 422)))
        .containsExactly("leave.from", "leave.to");
  }

  @Test
  void isFoundByNameAndByWhatTheyOffer() {
    var trade = "修" + UUID.randomUUID().toString().replaceAll("[0-9-]", "");
    var asked =
        """
        {"name": "%s", "type": "PARTNER", "neighborhood": "wener",
         "offers": [{"kind": "SKILL", "text": "能%s"}]}
        """;
    var named = scene.created("/api/v1/volunteers", asked.formatted(trade, "理发"));
    var able = scene.created("/api/v1/volunteers", asked.formatted("合作单位", trade));

    assertThat(found("q=" + trade)).containsExactly(able, named);
    assertThat(found("q=" + trade + "&neighborhood=xiuyuan")).isEmpty();
    assertThat(found("q=" + trade + "&type=RESIDENT")).isEmpty();
    assertThat(found("q=.*" + trade)).isEmpty();
    for (var strange : List.of("\0", "长".repeat(101))) {
      var answer = http.get().uri("/api/v1/volunteers?q={q}", strange).exchange();
      assertThat(Problems.fields(Problems.in(answer, 400))).containsExactly("q");
    }
  }

  private List<String> found(String query) {
    var list = http.get().uri("/api/v1/volunteers?" + query).exchange().expectBody(Map.class);
    var items = (List<?>) list.returnResult().getResponseBody().get("items");
    return items.stream().map(item -> String.valueOf(((Map<?, ?>) item).get("id"))).toList();
  }

  private WebTestClient.ResponseSpec patch(String volunteer, String json, String ifMatch) {
    var request = http.patch().uri("/api/v1/volunteers/" + volunteer);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.contentType(MediaType.APPLICATION_JSON).bodyValue(json).exchange();
  }
}
