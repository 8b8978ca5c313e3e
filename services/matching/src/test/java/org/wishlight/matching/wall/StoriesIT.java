package org.wishlight.matching.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.MatchEvent.ProposalDeclined;
import org.wishlight.matching.Scene;
import org.wishlight.matching.wall.domain.Step;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class StoriesIT {
  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  @Autowired Wall wall;
  @Autowired WallSteps steps;
  private Scene scene;

  @BeforeEach
  void setTheScene() {
    scene = Scene.of(http, probe);
  }

  @Test
  void tellsTheStaffWhatWasTriedInside() {
    var company = scene.aVolunteer(1);
    var wish = scene.aWish(Circle.INTERNAL);
    declines(wish, company, "需要电梯技工");

    var staff = TestCaller.officer("liangcheng", "xiuyuan");

    assertThat(story(wish, staff, "zh-CN").getLast())
        .containsEntry("circle", "INTERNAL")
        .containsEntry("reason", "需要电梯技工")
        .containsEntry("text", "物业公司未接受推荐：需要电梯技工。");
    assertThat(story(wish, staff, "en").getLast())
        .containsEntry("text", "Declined by the property company: 需要电梯技工.");
  }

  @Test
  void tellsOthersThatItWasTriedAndNoMore() {
    var wish = scene.aWish(Circle.INTERNAL);
    declines(wish, scene.aVolunteer(1), "需要电梯技工");

    var resident = TestCaller.resident("zhang", "liangcheng", "xiuyuan");

    assertThat(story(wish, resident, "zh-CN").getLast())
        .doesNotContainKey("reason")
        .containsEntry("text", "志愿者未接受推荐：未说明。");
  }

  @Test
  void tellsWhyWiderCirclesAreAsked() {
    scene.aVolunteer(1);
    var wish = scene.aWish(Circle.INTERNAL, Instant.now().minusSeconds(1));
    scene.awaitEntry(wish, entry -> "NEIGHBORHOOD".equals(entry.get("circle")));

    assertThat(story(wish, TestCaller.resident("zhang", "liangcheng", "xiuyuan"), "zh-CN"))
        .extracting(step -> step.get("text"))
        .containsExactly("居民区内部认领期限已过。", "居民区内部的期限已到，认领范围扩大到本居民区。");
  }

  private void declines(String wish, String volunteer, String reason) {
    steps
        .take(
            wish,
            null,
            seen ->
                new Step(
                    seen.entry(),
                    List.of(new ProposalDeclined(seen.entry().standing(), "p1", volunteer, reason)),
                    null),
            changes -> {})
        .block();
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> story(String wish, TestCaller caller, String language) {
    var entry =
        caller
            .with(http)
            .get()
            .uri("/api/v1/wall/{wish}", wish)
            .header("Accept-Language", language)
            .exchange()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();
    return (List<Map<String, Object>>) entry.get("history");
  }
}
