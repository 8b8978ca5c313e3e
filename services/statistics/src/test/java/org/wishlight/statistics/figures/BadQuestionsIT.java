package org.wishlight.statistics.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.testing.WishlightTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WishlightTest
class BadQuestionsIT {
  private static final String[] PATHS = {"/summary", "/by/office", "/series", "/stream"};
  private static final String[] FAULTS = {
    "from=yesterday",
    "from=2026-13-01",
    "to=2026-02-30",
    "to=0000-01-01",
    "to=%2B10000-01-01",
    "to=%2B999999999-12-31T23:59:59Z",
    "to=-999999999-01-01",
    "from=2026-11-01T00:00:00",
    "from=%E2%80%AE2026-11-01",
    "from=",
    "category=nothing",
    "category=",
    "category=GOODS",
    "office=%7B%22$ne%22:1%7D",
    "office=$where",
    "office=a&office=b",
    "office=%00",
    "neighborhood=%E2%80%AE",
    "neighborhood=" + "x".repeat(65),
    "neighborhood=%0D%0Aevil"
  };

  @Autowired WebTestClient http;
  @LocalServerPort int port;

  static Stream<String> badQuestions() {
    return Stream.of(PATHS).flatMap(path -> Stream.of(FAULTS).map(fault -> path + "?" + fault));
  }

  @ParameterizedTest
  @MethodSource("badQuestions")
  void namesTheFieldAtFault(String question) {
    var problem = problem(question, 400);

    var field = question.substring(question.indexOf('?') + 1, question.indexOf('='));
    assertThat(problem.get("type").asString()).isEqualTo("/problems/invalid-request");
    assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo(field);
    assertThat(problem.get("errors").get(0).get("message").asString()).doesNotContain("fault.");
  }

  @Test
  void namesAllFaults() {
    var problem = problem("/summary?from=x&to=y&category=z&office=%20&neighborhood=%20", 400);

    assertThat(problem.get("errors").valueStream().map(fault -> fault.get("field").asString()))
        .containsExactly("from", "to", "office", "neighborhood", "category");
  }

  @ParameterizedTest
  @CsvSource({
    "/summary?from=2026-11-02&to=2026-11-01, 422, /problems/invalid-request",
    "/summary?from=2026-11-02&to=2026-11-02, 422, /problems/invalid-request",
    "/series?from=2000-01-01&to=2026-01-01, 422, /problems/invalid-request",
    "/series?step=hour, 400, /problems/invalid-request",
    "/series?step=, 400, /problems/invalid-request",
    "/by/wisher, 400, /problems/invalid-request",
    "/by/$where, 400, /problems/invalid-request",
    "/by/OFFICE, 400, /problems/invalid-request",
    "/nothing, 404, /problems/no-such-path"
  })
  void refusesWhatCannotBe(String question, int status, String type) {
    assertThat(problem(question, status).get("type").asString()).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/summary", "/series", "/by/kind", "/stream"})
  void answersQuestionsOnly(String path) {
    http.post()
        .uri("/api/v1/statistics" + path)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"$set\":{}}")
        .exchange()
        .expectStatus()
        .isEqualTo(405)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  private JsonNode problem(String question, int status) {
    var body =
        http.get()
            .uri(URI.create("http://127.0.0.1:" + port + "/api/v1/statistics" + question))
            .header("Accept-Language", "en")
            .exchange()
            .expectStatus()
            .isEqualTo(status)
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return JsonMapper.shared().readTree(body);
  }
}
