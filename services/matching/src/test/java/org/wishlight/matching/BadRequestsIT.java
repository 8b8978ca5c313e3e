package org.wishlight.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class BadRequestsIT {
  private static final String NOBODY = UUID.randomUUID().toString();

  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  private Scene scene;

  @BeforeEach
  void setTheScene() {
    scene = Scene.of(http, probe);
  }

  @Test
  void namesEveryFaultOfARegistration() {
    var faulty =
        """
        {"name": " ", "type": "WIZARD", "phone": "none", "capacity": 0, "admin": true,
         "offers": [{"kind": "SKILL"}, null], "serves": [7]}
        """;

    var problem = Problems.in(scene.post("/api/v1/volunteers", faulty), 400);

    assertThat(Problems.fields(problem))
        .contains("name", "type", "neighborhood", "phone", "capacity", "admin")
        .anyMatch(field -> field.startsWith("offers[0].text"))
        .anyMatch(field -> field.startsWith("serves"));
  }

  @Test
  void namesEveryFaultOfAnAnnouncement() {
    var faulty =
        """
        {"title": "", "place": 7, "startsAt": "tomorrow", "endsAt": null, "admin": true}
        """;

    var problem = Problems.in(scene.post("/api/v1/theme-days", faulty), 400);

    assertThat(Problems.fields(problem))
        .contains("title", "neighborhood", "place", "startsAt", "endsAt", "admin");
  }

  @Test
  void refusesNeighbourhoodsThatNobodyKnows() {
    var asked =
        """
        {"name": "李", "type": "RESIDENT", "neighborhood": "atlantis", "serves": ["xiuyuan", "eden"]}
        """;

    var problem = Problems.in(scene.post("/api/v1/volunteers", asked), 422);

    assertThat(Problems.fields(problem)).containsExactly("neighborhood", "serves[1]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "volunteers",
        "volunteers/{id}/offers",
        "wall/{id}/claims",
        "wall/{id}/assign",
        "wall/{id}/confirm",
        "wall/{id}/reopen",
        "claims/{id}/fulfil",
        "claims/{id}/release",
        "claims/{id}/revoke",
        "claims/{id}/hand-over",
        "claims/{id}/start",
        "theme-days",
        "theme-days/{id}/open",
        "theme-days/{id}/check-ins",
        "theme-days/{id}/wishes"
      })
  void answersBadBodiesWithProblems(String path) {
    var target = "/api/v1/" + path.replace("{id}", NOBODY);
    var deep = "[".repeat(10_000);
    for (var bad :
        List.of(
            "{", "nonsense", "[]", "7", "{} {}", "{\"a\":1,\"a\":2}", "{\"$where\":\"1\"}", deep)) {
      var answer = scene.post(target, bad).returnResult(String.class);
      assertThat(answer.getStatus().value()).as(bad).isEqualTo(400);
      assertThat(answer.getResponseHeaders().getContentType())
          .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    }
    var text = http.post().uri(target).contentType(MediaType.TEXT_PLAIN).bodyValue("x").exchange();
    text.expectStatus().isEqualTo(415);
    var large = "{\"reason\": \"" + "x".repeat(300_000) + "\"}";
    scene.post(target, large).expectStatus().isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource({
    "wall?status=SUBMITTED&circle=NONE&category=x, 3",
    "wall?limit=0, 1",
    "wall?limit=2147483648, 1",
    "wall?cursor=!!, 1",
    "wall/stream?circle=x, 1",
    "volunteers?type=WIZARD, 1",
    "volunteers?limit=-1, 1"
  })
  void refusesParametersThatCannotBe(String path, int faults) {
    var answer = http.get().uri("/api/v1/" + path).exchange();

    assertThat(Problems.fields(Problems.in(answer, 400))).hasSize(faults);
  }

  @Test
  void knowsNothingOfUnknownIds() {
    for (var path : List.of("wall/", "claims/", "volunteers/", "theme-days/")) {
      Problems.in(http.get().uri("/api/v1/" + path + NOBODY).exchange(), 404);
    }
    Problems.in(http.get().uri("/api/v1/volunteers/" + NOBODY + "/claims").exchange(), 404);
    Problems.in(scene.step(NOBODY, "start", "{}"), 404);
    Problems.in(scene.step(NOBODY, "fulfil", "{}"), 404);
    Problems.in(scene.step(NOBODY, "release", "{\"reason\": \"x\"}"), 404);
    Problems.in(scene.step(NOBODY, "revoke", "{\"reason\": \"x\"}"), 404);
    Problems.in(scene.step(NOBODY, "hand-over", "{\"volunteer\": \"x\"}"), 404);
    Problems.in(scene.post("/api/v1/wall/" + NOBODY + "/confirm", "{}"), 404);
    Problems.in(scene.claim(NOBODY, scene.aVolunteer(1)), 404);
  }
}
