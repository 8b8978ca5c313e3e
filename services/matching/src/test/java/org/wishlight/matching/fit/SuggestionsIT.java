package org.wishlight.matching.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Circle;
import org.wishlight.matching.Scene;
import org.wishlight.matching.Village;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class SuggestionsIT {
  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  private Scene scene;
  private Village village;

  @BeforeEach
  void setTheScene() {
    scene = Scene.of(http, probe);
    village = Village.of(scene);
  }

  @Test
  void ranksWhoSuitsAndSaysWhy() {
    var wish = village.aWish("老妈卧床，头发长了没法出门剪");
    village.aVolunteer(2, "会修水管");
    var barber = village.aVolunteer(2, "退休理发师，可上门理发", "会修自行车");

    var chinese = suggestions(wish, "zh-CN");
    var english = suggestions(wish, "en");

    assertThat(chinese).hasSize(1);
    assertThat(chinese.getFirst()).containsEntry("volunteer", barber).containsEntry("name", "李**");
    assertThat(reasons(chinese)).contains("能提供：理发", "就在本居民区", "手上还有空余：2");
    assertThat(reasons(english))
        .contains("gives: haircut", "lives in the neighbourhood", "places free: 2");
    assertThat((Double) chinese.getFirst().get("score")).isBetween(0.3, 1.0);
  }

  @Test
  void saysThatNobodyFits() {
    var wish = village.aWish("想要台旧洗衣机");
    village.aVolunteer(2, "会剪纸", "教广场舞");

    assertThat(suggestions(wish, "zh-CN")).isEmpty();
  }

  @Test
  void leavesOutWhoMayNotTakeIt() {
    var wish = village.aWish("水龙头一直滴水，请人修修", Circle.INTERNAL, Instant.now());
    village.aVolunteer("RESIDENT", 1, "会修水管水龙头");
    var full = village.aVolunteer("PROPERTY_COMPANY", 1, "会修水管水龙头");
    var company = village.aVolunteer("PROPERTY_COMPANY", 1, "会修水管水龙头");
    scene.aClaim(village.aWish("马桶堵了"), full);

    assertThat(suggestions(wish, "zh-CN"))
        .singleElement()
        .satisfies(one -> assertThat(one).containsEntry("volunteer", company));
  }

  @Test
  void prefersWhoHoldsLessAmongEquals() {
    var wish = village.aWish("想请人上门理个发");
    var busy = village.aVolunteer(4, "理发师，可上门理发");
    var idle = village.aVolunteer(4, "理发师，可上门理发");
    scene.aClaim(village.aWish("马桶堵了"), busy);

    assertThat(suggestions(wish, "zh-CN"))
        .extracting(one -> one.get("volunteer"))
        .containsExactly(idle, busy);
  }

  @Test
  void followsWhatTheOfferSaysNow() {
    var wish = village.aWish("想请人上门理个发");
    var volunteer = village.aVolunteer(1, "会修水管");
    assertThat(suggestions(wish, "zh-CN")).isEmpty();

    scene.created(
        "/api/v1/volunteers/" + volunteer + "/offers",
        "{\"kind\": \"SKILL\", \"text\": \"会理发，可上门\"}");

    assertThat(suggestions(wish, "zh-CN")).hasSize(1);
  }

  @SuppressWarnings("unchecked")
  private static List<String> reasons(List<Map<String, Object>> suggestions) {
    return (List<String>) suggestions.getFirst().get("reasons");
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> suggestions(String wish, String language) {
    var answer =
        scene
            .http()
            .get()
            .uri("/api/v1/wall/{wish}/suggestions", wish)
            .header("Accept-Language", language)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();
    return (List<Map<String, Object>>) answer.get("items");
  }
}
