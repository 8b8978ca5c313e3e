package org.wishlight.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class EdgesIT {
  @Autowired WebTestClient http;

  static Stream<Arguments> faultyNotes() {
    return Stream.of(
        faulty("{\"text\":\"a\",\"colour\":1,\"size\":2}", 400, "colour unknown", "size unknown"),
        faulty(
            "{\"text\":5,\"rating\":\"x\",\"urgent\":\"yes\"}",
            400,
            "text type",
            "rating type",
            "urgent type"),
        faulty(
            "{\"rating\":6,\"part\":{\"name\":\"too long\"}}",
            422,
            "text required",
            "rating range",
            "part.name size"),
        faulty("{\"text\":\"\",\"rating\":1.5}", 400, "rating type", "text required"),
        faulty("{\"text\":\"a\",\"category\":\"nonsense\"}", 400, "category type"),
        faulty("{\"text\":\"a\",\"category\":3}", 400, "category type"),
        faulty("{\"text\":\"a\",\"times\":{\"a\":1}}", 400, "times type"),
        faulty("{\"text\":\"a\",\"rating\":9007199254740993000}", 400, "rating type"),
        faulty("{\"text\":\"a\\u0000\"}", 422, "text characters"),
        faulty("{\"text\":\"a\\ud800\"}", 422, "text characters"),
        faulty("{\"text\":\"a\\u202e\"}", 422, "text characters"),
        faulty("{\"text\":\"12345678901\"}", 422, "text size"),
        faulty("{\"text\":\"a\",\"text\":\"b\"}", 400, " malformed"),
        faulty("{\"text\":\"a\"} {}", 400, " malformed"),
        faulty("{\"text\":\"a\"", 400, " malformed"),
        faulty("{\"rating\":NaN}", 400, " malformed"),
        faulty("not json", 400, " malformed"),
        faulty("[".repeat(10_000), 400, " malformed"),
        faulty("null", 400, " required"),
        faulty("[]", 400, " type"),
        faulty("\"text\"", 400, " type"),
        faulty("", 400, " required"));
  }

  private static Arguments faulty(String body, int status, String... faults) {
    return Arguments.of(body, status, List.of(faults));
  }

  @ParameterizedTest
  @MethodSource("faultyNotes")
  void namesEveryFaultOfABody(String body, int status, List<String> faults) {
    var answer =
        problem(post(body), HttpStatus.valueOf(status), "invalid-request")
            .returnResult()
            .getResponseBody();
    var problem =
        tools.jackson.databind.json.JsonMapper.shared().readValue(answer, Problemly.class);

    assertThat(problem.errors())
        .extracting(error -> error.field() + " " + error.code())
        .containsExactlyInAnyOrderElementsOf(faults);
    assertThat(problem.errors()).noneMatch(error -> error.message().startsWith("fault."));
  }

  record Problemly(
      String type, String instance, String title, int status, String detail, List<Fault> errors) {}

  record Fault(String field, String code, String message) {}

  @Test
  void refusesABodyThatIsTooLarge() {
    problem(
        post("{\"text\":\"" + "x".repeat(300_000) + "\"}"),
        HttpStatus.CONTENT_TOO_LARGE,
        "too-large");
  }

  @Test
  void refusesAFormatItDoesNotRead() {
    var answer =
        http.post()
            .uri("/api/v1/notes")
            .contentType(MediaType.TEXT_XML)
            .bodyValue("<a/>")
            .exchange();
    problem(answer, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=-1",
        "limit=501",
        "limit=2147483648",
        "limit=x",
        "cursor=%25%25",
        "category=nonsense"
      })
  void refusesForgedListParameters(String query) {
    problem(
        http.get().uri("/api/v1/notes?" + query).exchange(),
        HttpStatus.BAD_REQUEST,
        "invalid-request");
  }

  @Test
  void walksAListByItsCursor() {
    var first =
        http.get()
            .uri("/api/v1/notes?limit=5")
            .exchange()
            .expectBody(Numbers.class)
            .returnResult()
            .getResponseBody();
    var second =
        http.get()
            .uri("/api/v1/notes?limit=5&cursor=" + first.next())
            .exchange()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();

    assertThat(first.items()).containsExactly(0, 1, 2, 3, 4);
    assertThat(second).isEqualTo("{\"items\":[5,6],\"next\":null}");
  }

  record Numbers(List<Integer> items, String next) {}

  @Test
  void tellsStaleVersions() {
    change("\"3\"").expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"4\"");
    change("*").expectStatus().isOk();
    change(null).expectStatus().isOk();
    change("\"1\", \"3\"").expectStatus().isOk();
    problem(change("\"2\""), HttpStatus.PRECONDITION_FAILED, "stale")
        .jsonPath("$.present")
        .isEqualTo("\"3\"");
    problem(change("3"), HttpStatus.PRECONDITION_FAILED, "stale");
  }

  @Test
  void refusesAPathVariableOfTheWrongType() {
    problem(
            http.patch().uri("/api/v1/notes/x").exchange(),
            HttpStatus.BAD_REQUEST,
            "invalid-request")
        .jsonPath("$.errors[0].field")
        .isEqualTo("id");
  }

  @Test
  void answersRefusalsWithTheirFacts() {
    problem(http.get().uri("/api/v1/notes/refused").exchange(), HttpStatus.CONFLICT, "wrong-state")
        .jsonPath("$.present")
        .isEqualTo("CLAIMED");
    problem(http.get().uri("/api/v1/notes/missing").exchange(), HttpStatus.NOT_FOUND, "not-found");
  }

  @Test
  void saysWhenToComeBack() {
    var answer = http.get().uri("/api/v1/notes/throttled").exchange();

    answer.expectHeader().valueEquals(HttpHeaders.RETRY_AFTER, "42");
    problem(answer, HttpStatus.TOO_MANY_REQUESTS, "too-many-requests")
        .jsonPath("$.retryAfter")
        .isEqualTo(42);
  }

  @Test
  void keepsItsOwnFaultsToItself() {
    problem(
            http.get().uri("/api/v1/notes/broken").exchange(),
            HttpStatus.INTERNAL_SERVER_ERROR,
            "internal-error")
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).doesNotContain("secret"));
  }

  @Test
  void answersPathsThatNobodyTypes() {
    problem(
        http.get().uri(uri -> uri.path("/api/v1/notes/").path("%00").build()).exchange(),
        HttpStatus.BAD_REQUEST,
        "bad-request");
  }

  @Test
  void answersPathsAndMethodsThatDoNotExist() {
    problem(http.get().uri("/api/v1/nothing").exchange(), HttpStatus.NOT_FOUND, "no-such-path");
    problem(
        http.delete().uri("/api/v1/notes").exchange(),
        HttpStatus.METHOD_NOT_ALLOWED,
        "method-not-allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "zh", "zh-TW,en;q=0.5", "fr", ""})
  void speaksChineseUnlessAskedOtherwise(String language) {
    in(language).jsonPath("$.title").isEqualTo("没有此路径");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "en-GB", "en-US,zh;q=0.5"})
  void speaksEnglish(String language) {
    in(language).jsonPath("$.title").isEqualTo("Nothing here");
  }

  @Test
  void refusesATokenThatIsNone() {
    problem(
        http.get().uri("/api/v1/notes/caller").header("Authorization", "Bearer a.b.c").exchange(),
        HttpStatus.UNAUTHORIZED,
        "unauthenticated");
  }

  @Test
  void tellsRequestsUnderOneKeyApart() {
    var once = keyed("k", "{\"text\":\"a\"}");
    assertThat(keyed("k", "{ \"text\" : \"a\" }")).isEqualTo(once);
    assertThat(keyed("k", "{\"text\":\"b\"}")).isNotEqualTo(once);
    problem(
        http.post()
            .uri("/api/v1/notes")
            .header(IdempotencyKey.HEADER, "x".repeat(256))
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue("{\"text\":\"a\"}")
            .exchange(),
        HttpStatus.BAD_REQUEST,
        "invalid-request");
  }

  @Test
  void showsHealthAndMetersToOperators() {
    http.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
    http.get()
        .uri("/actuator/prometheus")
        .exchange()
        .expectBody(String.class)
        .value(
            text ->
                assertThat(text)
                    .contains(
                        "wishlight_outbox_pending",
                        "wishlight_outbox_delay_seconds",
                        "wishlight_event_lag_seconds"));
    http.get()
        .uri("/v3/api-docs")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.paths['/api/v1/notes'].get.parameters[*].name")
        .value(
            List.class,
            names -> assertThat(names).isEqualTo(List.of("category", "limit", "cursor")))
        .jsonPath("$.paths['/api/v1/notes'].post.parameters[*].name")
        .value(List.class, names -> assertThat(names).isEqualTo(List.of("Idempotency-Key")));
  }

  private String keyed(String key, String body) {
    return http.post()
        .uri("/api/v1/notes")
        .header(IdempotencyKey.HEADER, key)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .returnResult()
        .getResponseBody();
  }

  private ResponseSpec post(String body) {
    return http.post()
        .uri("/api/v1/notes")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private ResponseSpec change(String ifMatch) {
    var request = http.patch().uri("/api/v1/notes/1");
    return (ifMatch == null ? request : request.header(HttpHeaders.IF_MATCH, ifMatch)).exchange();
  }

  private WebTestClient.BodyContentSpec in(String language) {
    return http.get()
        .uri("/api/v1/nothing")
        .header(HttpHeaders.ACCEPT_LANGUAGE, language)
        .exchange()
        .expectBody();
  }

  private static WebTestClient.BodyContentSpec problem(
      ResponseSpec answer, HttpStatus status, String name) {
    return answer
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/" + name)
        .jsonPath("$.status")
        .isEqualTo(status.value())
        .jsonPath("$.title")
        .value(String.class, title -> assertThat(title).doesNotContain("problem."));
  }
}
