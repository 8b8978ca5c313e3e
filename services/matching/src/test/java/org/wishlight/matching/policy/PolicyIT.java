package org.wishlight.matching.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Circle;
import org.wishlight.matching.Scene;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class PolicyIT {
  /** Of its own, so that nobody else goes by what is tried here. */
  private static final String OFFICE = "pudong";

  private static final String PATH = "/api/v1/offices/" + OFFICE + "/policy";
  private static final String FAULTY =
      """
      {"workdays": {"START": 0}, "hours": {"opens": "18:00", "closes": "09:00"},
       "holidays": ["2026-12-31", "9999-01-01"], "makeUpWorkdays": ["2026-12-31"],
       "startCircles": {"home-repair": "ALL", "errands": null}, "volunteerCircles": {"PARTNER": null}}
      """;

  private static final Duration A_DAY = Duration.ofDays(1);

  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  private WebTestClient operator;
  private Scene scene;

  @BeforeEach
  void setTheScene() {
    operator = TestCaller.operator(OFFICE).with(http);
    scene = Scene.of(http, probe).as(TestCaller.operator(OFFICE));
    for (var neighborhood : List.of("lujiazui", "yangjing")) {
      scene.aWishAt(OFFICE, neighborhood, Circle.OFFICE, Instant.now().plus(A_DAY));
    }
  }

  @Test
  void isTheProgrammesUntilTheOfficeSaysOtherwise() {
    TestCaller.operator("liangcheng")
        .with(http)
        .get()
        .uri("/api/v1/offices/liangcheng/policy")
        .exchange()
        .expectHeader()
        .valueEquals("ETag", "\"0\"")
        .expectBody()
        .jsonPath("$.rules.workdays.INTERNAL")
        .isEqualTo(2)
        .jsonPath("$.rules.startCircles.home-repair")
        .isEqualTo("INTERNAL")
        .jsonPath("$.rules.startCircles.companionship")
        .isEqualTo("NEIGHBORHOOD")
        .jsonPath("$.rules.volunteerCircles.PROPERTY_COMPANY")
        .isEqualTo("INTERNAL")
        .jsonPath("$.rules.holidays[0]")
        .isEqualTo("2026-01-01");
  }

  @Test
  void keepsEveryVersionWithWhoAndWhen() {
    var first = version(put("{\"workdays\": {\"CONFIRM\": 4}}"));
    var second = version(put("{\"workdays\": {\"CONFIRM\": 5}}"));

    assertThat(second).isEqualTo(first + 1);
    operator
        .get()
        .uri(PATH + "/versions?limit=2")
        .exchange()
        .expectBody()
        .jsonPath("$.items[*].rules.workdays.CONFIRM")
        .isEqualTo(List.of(5, 4))
        .jsonPath("$.items[0].by")
        .isEqualTo(OFFICE + "-operator")
        .jsonPath("$.items[0].at")
        .exists();
  }

  @Test
  void refusesAChangeOfWhatWasNotSeen() {
    var version = version(put("{}"));

    put("{\"workdays\": {\"START\": 6}}", "\"" + (version - 1) + "\"")
        .expectStatus()
        .isEqualTo(412);
    put("{\"workdays\": {\"START\": 6}}", "\"" + version + "\"").expectStatus().isOk();
  }

  @Test
  void namesEveryFault() {
    var problem = put(FAULTY).expectStatus().isEqualTo(422).expectBody(Map.class).returnResult();

    assertThat((List<?>) problem.getResponseBody().get("errors"))
        .map(error -> String.valueOf(((Map<?, ?>) error).get("field")))
        .containsExactlyInAnyOrder(
            "workdays.START",
            "hours.closes",
            "holidays[1]",
            "makeUpWorkdays[0]",
            "startCircles.home-repair",
            "startCircles.errands",
            "volunteerCircles.PARTNER");
    put("{\"workdays\": {\"SLEEP\": 1}, \"holidays\": [\"soon\"], \"admin\": true}")
        .expectStatus()
        .isEqualTo(400);
  }

  @Test
  void decidesWhereAWishStartsAndWhoMayTakeIt() {
    put("""
            {"workdays": {"OFFICE": 7}, "startCircles": {"home-repair": "OFFICE"},
             "volunteerCircles": {"PARTNER": "ALL"}}
            """)
        .expectStatus()
        .isOk();
    var proposed = Instant.now().plus(A_DAY);

    var wish = scene.aWishAt(OFFICE, "lujiazui", Circle.INTERNAL, proposed);

    assertThat(scene.entry(wish)).containsEntry("circle", "OFFICE");
    assertThat(Instant.parse(String.valueOf(scene.entry(wish).get("nextActionAt"))))
        .isAfter(Instant.now().plus(Duration.ofDays(6)));
    scene.claim(wish, scene.aVolunteer("PARTNER", "lujiazui", 1)).expectStatus().isForbidden();
    scene.claim(wish, scene.aVolunteer("RESIDENT", "yangjing", 1)).expectStatus().isCreated();
  }

  @Test
  void isNothingForOtherOffices() {
    var stranger = TestCaller.operator("liangcheng").with(http);

    stranger.get().uri(PATH).exchange().expectStatus().isNotFound();
    stranger.get().uri(PATH + "/versions").exchange().expectStatus().isNotFound();
  }

  private WebTestClient.ResponseSpec put(String rules) {
    return put(rules, "*");
  }

  private WebTestClient.ResponseSpec put(String rules, String ifMatch) {
    return operator
        .put()
        .uri(PATH)
        .header("If-Match", ifMatch)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(rules)
        .exchange();
  }

  private static int version(WebTestClient.ResponseSpec answer) {
    var body = answer.expectStatus().isOk().expectBody(Map.class).returnResult().getResponseBody();
    return (Integer) body.get("version");
  }
}
