package org.wishlight.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Circle;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class EdgesIT {
  private static final String NOBODY = UUID.randomUUID().toString();
  private static final String KEY = UUID.randomUUID().toString();

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

    var problem = problem(scene.post("/api/v1/volunteers", faulty), 400);

    assertThat(fields(problem))
        .contains("name", "type", "neighborhood", "phone", "capacity", "admin")
        .anyMatch(field -> field.startsWith("offers[0].text"))
        .anyMatch(field -> field.startsWith("serves"));
  }

  @Test
  void refusesNeighbourhoodsThatNobodyKnows() {
    var asked =
        """
        {"name": "李", "type": "RESIDENT", "neighborhood": "atlantis", "serves": ["xiuyuan", "eden"]}
        """;

    var problem = problem(scene.post("/api/v1/volunteers", asked), 422);

    assertThat(fields(problem)).containsExactly("neighborhood", "serves[1]");
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
        "claims/{id}/start"
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

    assertThat(fields(problem(answer, 400))).hasSize(faults);
  }

  @Test
  void knowsNothingOfUnknownIds() {
    for (var path : List.of("wall/", "claims/", "volunteers/")) {
      problem(http.get().uri("/api/v1/" + path + NOBODY).exchange(), 404);
    }
    problem(http.get().uri("/api/v1/volunteers/" + NOBODY + "/claims").exchange(), 404);
    problem(scene.step(NOBODY, "start", "{}"), 404);
    problem(scene.step(NOBODY, "fulfil", "{}"), 404);
    problem(scene.step(NOBODY, "release", "{\"reason\": \"x\"}"), 404);
    problem(scene.post("/api/v1/wall/" + NOBODY + "/confirm", "{}"), 404);
    problem(scene.claim(NOBODY, scene.aVolunteer(1)), 404);
  }

  @Test
  void tellsTheTruthToWhoeverComesTooLate() {
    var wish = scene.aWish(Circle.INTERNAL);
    var first = scene.aVolunteer(1);
    scene.aClaim(wish, first);

    var late = problem(scene.claim(wish, scene.aVolunteer(1)), 409);
    var full = problem(scene.claim(scene.aWish(Circle.INTERNAL), first), 409);
    var outside = problem(scene.claim(scene.aWish(Circle.INTERNAL), aResident()), 403);
    var early = problem(scene.post("/api/v1/wall/" + wish + "/confirm", ""), 409);

    assertThat(late)
        .containsEntry("type", "/problems/already-claimed")
        .containsEntry("volunteer", first)
        .containsEntry("present", "CLAIMED");
    assertThat(full).containsEntry("type", "/problems/at-capacity").containsEntry("capacity", 1);
    assertThat(outside).containsEntry("type", "/problems/not-in-circle");
    assertThat(early).containsEntry("present", "CLAIMED");
    problem(scene.post("/api/v1/wall/" + wish + "/claims", ""), 422);
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

  @Test
  void answersARepeatedRequestAsTheFirstTime() {
    var wish = scene.aWish(Circle.INTERNAL);
    var volunteer = scene.aVolunteer(3);
    var path = "/api/v1/wall/" + wish + "/claims";
    var body = "{\"volunteer\": \"%s\"}".formatted(volunteer);
    var first =
        keyed(path, body).expectStatus().isCreated().expectBody(String.class).returnResult();
    scene.post(first.getResponseHeaders().getLocation() + "/start", "").expectStatus().isOk();

    var again =
        keyed(path, body).expectStatus().isCreated().expectBody(String.class).returnResult();

    assertThat(again.getResponseBody()).isEqualTo(first.getResponseBody());
    assertThat(again.getResponseHeaders().getLocation())
        .isEqualTo(first.getResponseHeaders().getLocation());
    assertThat(again.getResponseHeaders().getFirst("Idempotent-Replayed")).isEqualTo("true");
    keyed(path, body.replace(volunteer, scene.aVolunteer(3))).expectStatus().isEqualTo(422);
  }

  @Test
  void registersNobodyTwiceForOneRequest() {
    var body = "{\"name\": \"%s\", \"type\": \"PARTNER\", \"neighborhood\": \"xiuyuan\"}";
    var asked = body.formatted(UUID.randomUUID());

    var first = keyed("/api/v1/volunteers", asked).expectBody(String.class).returnResult();
    var again = keyed("/api/v1/volunteers", asked).expectBody(String.class).returnResult();

    assertThat(first.getStatus().value()).isEqualTo(201);
    assertThat(again.getStatus().value()).isEqualTo(201);
    assertThat(again.getResponseBody()).isEqualTo(first.getResponseBody());
    keyed("/api/v1/volunteers", body.formatted("other")).expectStatus().isEqualTo(422);
  }

  @Test
  void describesEveryOperation() {
    var api =
        http.get()
            .uri("/v3/api-docs")
            .exchange()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();

    assertThat(((Map<?, ?>) api.get("paths")).keySet())
        .map(String::valueOf)
        .contains(
            "/api/v1/volunteers",
            "/api/v1/volunteers/{id}",
            "/api/v1/volunteers/{id}/offers",
            "/api/v1/volunteers/{id}/offers/{offer}",
            "/api/v1/volunteers/{id}/claims",
            "/api/v1/wall",
            "/api/v1/wall/stream",
            "/api/v1/wall/audit",
            "/api/v1/wall/{wishId}",
            "/api/v1/wall/{wishId}/claims",
            "/api/v1/wall/{wishId}/assign",
            "/api/v1/wall/{wishId}/confirm",
            "/api/v1/wall/{wishId}/reopen",
            "/api/v1/claims/{id}",
            "/api/v1/claims/{id}/start",
            "/api/v1/claims/{id}/fulfil",
            "/api/v1/claims/{id}/release");
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

  private WebTestClient.ResponseSpec keyed(String path, String body) {
    return http.post()
        .uri(path)
        .header("Idempotency-Key", KEY)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body.getBytes(StandardCharsets.UTF_8))
        .exchange();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> problem(WebTestClient.ResponseSpec answer, int status) {
    return answer
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody(Map.class)
        .returnResult()
        .getResponseBody();
  }

  private static List<String> fields(Map<String, Object> problem) {
    return ((List<?>) problem.get("errors"))
        .stream().map(error -> String.valueOf(((Map<?, ?>) error).get("field"))).toList();
  }
}
