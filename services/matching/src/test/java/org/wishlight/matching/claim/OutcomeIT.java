package org.wishlight.matching.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.matching.Problems;
import org.wishlight.matching.Scene;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class OutcomeIT {
  private static final String PARTLY =
      "{\"note\": \"水龙头好了\", \"partly\": true, \"remaining\": \"还差一个垫圈，打13812345678\"}";

  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  private final String account = "li-" + UUID.randomUUID();
  private Scene scene;
  private Scene li;
  private Scene wang;
  private String wish;
  private String claim;

  @BeforeEach
  void setTheScene() {
    scene = Scene.of(http, probe);
    li = scene.as(TestCaller.volunteer(account, "liangcheng", "xiuyuan"));
    wang = scene.as(TestCaller.resident("wang", "liangcheng", "xiuyuan"));
    wish = scene.aWishOf("person-1", "wang");
    claim = li.aClaim(wish, li.register());
    li.step(claim, "start", "").expectStatus().isOk();
  }

  @Test
  void tellsWhatRemainsToThoseConcerned() {
    li.step(claim, "fulfil", PARTLY).expectStatus().isOk();

    for (var concerned : List.of(li, wang, scene)) {
      assertThat(report(concerned))
          .containsEntry("partly", true)
          .containsEntry("note", "水龙头好了")
          .containsEntry("remaining", "还差一个垫圈，打13******");
    }
    var zhang = scene.as(TestCaller.resident("zhang", "liangcheng", "xiuyuan"));
    assertThat(zhang.entry(wish)).containsKey("text").doesNotContainKey("outcome");
    var nobody = new Scene(TestCaller.nobody(http), probe);
    assertThat(nobody.entry(wish)).containsKey("text").doesNotContainKey("outcome");
  }

  @Test
  void leavesItToTheResidentWhetherAPartIsEnough() {
    li.step(claim, "fulfil", PARTLY).expectStatus().isOk();
    wang.post(path("reopen"), "{\"reason\": \"还在滴水\"}").expectStatus().isOk();
    var again = scene.aClaim(wish, scene.aVolunteer(1));
    scene.step(again, "start", "").expectStatus().isOk();
    scene.step(again, "fulfil", PARTLY).expectStatus().isOk();

    wang.post(path("confirm"), "{\"rating\": 4}").expectStatus().isOk();

    assertThat(wang.entry(wish)).containsEntry("status", "CONFIRMED");
    assertThat(outcome(wang).get("feedback")).isEqualTo(Map.of("rating", 4, "by", "SELF"));
  }

  @Test
  void mustSayWhatRemains() {
    var silent = Problems.in(li.step(claim, "fulfil", "{\"partly\": true}"), 422);
    var whole = Problems.in(li.step(claim, "fulfil", "{\"remaining\": \"垫圈\"}"), 422);

    assertThat(Problems.fields(silent)).containsExactly("remaining");
    assertThat(Problems.fields(whole)).containsExactly("remaining");
    assertThat(scene.entry(wish)).containsEntry("status", "IN_PROGRESS");
  }

  @Test
  void recordsHowStaffHeardTheResident() {
    li.step(claim, "fulfil", "").expectStatus().isOk();
    var officer = scene.as(TestCaller.officer("liangcheng", "xiuyuan"));

    var call = "{\"rating\": 5, \"comment\": \"很满意\", \"by\": \"PHONE\"}";
    Problems.in(wang.post(path("confirm"), call), 422);
    officer.post(path("confirm"), call).expectStatus().isOk();

    assertThat(outcome(scene).get("feedback"))
        .isEqualTo(Map.of("rating", 5, "comment", "很满意", "by", "PHONE"));
    var history = (List<?>) officer.entry(wish).get("history");
    assertThat((Map<?, ?>) history.getLast()).extracting("actor").isEqualTo("xiuyuan-officer");
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> report(Scene by) {
    return (Map<String, Object>) outcome(by).get("report");
  }

  private Map<?, ?> outcome(Scene by) {
    return (Map<?, ?>) by.entry(wish).get("outcome");
  }

  private String path(String step) {
    return "/api/v1/wall/" + wish + "/" + step;
  }
}
