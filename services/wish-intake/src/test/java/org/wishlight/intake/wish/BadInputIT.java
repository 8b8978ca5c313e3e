package org.wishlight.intake.wish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class BadInputIT {
  private static final String GOOD =
      "\"neighborhood\":\"xiuyuan\",\"text\":\"想理发\",\"wisher\":{\"name\":\"王桂英\"}";

  @Autowired WebTestClient http;
  @Autowired ReactiveMongoTemplate mongo;

  @ParameterizedTest
  @MethodSource("badWishes")
  void filesNoBadWish(String body, List<String> fields) {
    var before = count();

    var answer = send(HttpMethod.POST, "/api/v1/wishes", body);

    assertThat(answer.status()).isIn(400, 413, 422);
    assertThat(answer.headers().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(fieldsOf(answer)).containsAll(fields);
    assertThat(count()).isEqualTo(before);
  }

  static Stream<Arguments> badWishes() {
    return Stream.of(
        bad(""),
        bad("{" + GOOD),
        bad("nonsense"),
        bad("{" + GOOD + "} trailing"),
        bad("[]"),
        bad("null"),
        bad("\"text\""),
        bad("{" + GOOD + ",\"text\":\"twice\"}"),
        bad("{" + GOOD + ",\"surprise\":1}", "surprise"),
        bad("{" + GOOD + ",\"$where\":\"1\"}", "$where"),
        bad("{" + GOOD + ",\"a.b\":{\"$gt\":\"\"}}"),
        bad("{" + GOOD + ",\"category\":\"no-such\"}", "category"),
        bad(
            "{" + GOOD + ",\"category\":3,\"kind\":7,\"urgency\":\"NOW\"}",
            "category",
            "kind",
            "urgency"),
        bad(
            "{" + GOOD + ",\"mobilityLimited\":\"yes\",\"anonymous\":1}",
            "mobilityLimited",
            "anonymous"),
        bad("{" + GOOD + ",\"preferredTimes\":{\"a\":1}}", "preferredTimes"),
        bad("{" + GOOD + ",\"preferredTimes\":[null]}"),
        bad("{" + GOOD + ",\"needs\":[\"Not A Tag\"]}"),
        bad("{" + GOOD + ",\"themeDay\":NaN}"),
        bad("{" + GOOD + ",\"themeDay\":1e400}", "themeDay"),
        bad("{" + GOOD + ",\"beneficiary\":90071992547409931}", "beneficiary"),
        bad(
            "{\"neighborhood\":null,\"text\":null,\"wisher\":null}",
            "neighborhood",
            "text",
            "wisher"),
        bad(
            "{\"neighborhood\":{\"$ne\":\"\"},\"text\":[\"x\"],\"wisher\":\"me\"}",
            "neighborhood",
            "text",
            "wisher"),
        bad(
            "{\"neighborhood\":\"nowhere\",\"text\":\"\",\"wisher\":{\"name\":\"\",\"phone\":\"12\"}}",
            "neighborhood",
            "text",
            "wisher.name",
            "wisher.phone"),
        bad(
            "{\"neighborhood\":\"nowhere\",\"text\":\"x\",\"wisher\":{\"name\":\"王\"},\"surprise\":1}",
            "neighborhood",
            "surprise"),
        bad(
            "{\"neighborhood\":\"xiuyuan\",\"text\":\""
                + "长".repeat(501)
                + "\",\"wisher\":{\"name\":\"王\"}}",
            "text"),
        bad(
            "{\"neighborhood\":\"xiuyuan\",\"text\":\"a\\u0000b\",\"wisher\":{\"name\":\"\\u202E王\"}}",
            "text",
            "wisher.name"),
        bad(
            "{\"neighborhood\":\"xiuyuan\",\"text\":\"\\uD800\",\"wisher\":{\"name\":\"王\"}}",
            "text"),
        bad(
            "{\"neighborhood\":\"xiuyuan\",\"text\":\""
                + "长".repeat(1_000_000)
                + "\",\"wisher\":{\"name\":\"王\"}}"),
        bad("[".repeat(10_000) + "]".repeat(10_000)),
        bad("{" + GOOD + ",\"needs\":[" + "\"a\",".repeat(9_999) + "\"a\"]}", "needs"));
  }

  private static Arguments bad(String body, String... fields) {
    return Arguments.of(body, List.of(fields));
  }

  @ParameterizedTest
  @MethodSource("badChanges")
  void changesNothingOnBadInput(HttpMethod method, String path, String body, int status) {
    var wish = WishCalls.file(http, WishCalls.aWish());

    var answer = send(method, path.replace("{id}", wish.id()), body);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.headers().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(WishCalls.get(http, wish.id()).tag()).isEqualTo(wish.tag());
  }

  static Stream<Arguments> badChanges() {
    var wish = "/api/v1/wishes/{id}";
    return Stream.of(
        Arguments.of(HttpMethod.PATCH, wish, "{\"text\":\"   \"}", 422),
        Arguments.of(HttpMethod.PATCH, wish, "{\"text\":5}", 400),
        Arguments.of(HttpMethod.PATCH, wish, "{\"status\":\"CONFIRMED\"}", 400),
        Arguments.of(HttpMethod.PATCH, wish, "", 400),
        Arguments.of(HttpMethod.PATCH, wish, "{", 400),
        Arguments.of(HttpMethod.POST, wish + "/return", "{}", 422),
        Arguments.of(HttpMethod.POST, wish + "/return", "{\"reason\":\"\"}", 422),
        Arguments.of(HttpMethod.POST, wish + "/return", "", 400),
        Arguments.of(HttpMethod.POST, wish + "/withdraw", "{\"reason\":1}", 400),
        Arguments.of(HttpMethod.POST, wish + "/withdraw", "{\"why\":\"x\"}", 400),
        Arguments.of(HttpMethod.POST, "/api/v1/wishes/nobody/publish", "", 404),
        Arguments.of(HttpMethod.PATCH, "/api/v1/wishes/$where", "{\"text\":\"x\"}", 404),
        Arguments.of(
            HttpMethod.POST, "/api/v1/neighborhoods", "{\"id\":\"A B\",\"office\":1}", 400),
        Arguments.of(HttpMethod.POST, "/api/v1/neighborhoods", "{\"id\":\"A B\"}", 422));
  }

  @Test
  void refusesOtherMediaTypesAndMethods() {
    http.post()
        .uri("/api/v1/wishes")
        .contentType(MediaType.APPLICATION_XML)
        .bodyValue("<wish/>")
        .exchange()
        .expectStatus()
        .isEqualTo(415)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    http.put().uri("/api/v1/wishes").exchange().expectStatus().isEqualTo(405);
    http.post()
        .uri("/api/v1/wishes")
        .header("Idempotency-Key", "k".repeat(300))
        .bodyValue(WishCalls.aWish())
        .exchange()
        .expectStatus()
        .isBadRequest();
  }

  private WishCalls.Answer send(HttpMethod method, String path, String body) {
    var request = http.method(method).uri(path);
    request.contentType(MediaType.APPLICATION_JSON);
    return WishCalls.answer(body.isEmpty() ? request : request.bodyValue(body));
  }

  private static List<String> fieldsOf(WishCalls.Answer answer) {
    var errors = (List<?>) Objects.requireNonNullElse(answer.body().get("errors"), List.of());
    return errors.stream().map(error -> String.valueOf(((Map<?, ?>) error).get("field"))).toList();
  }

  private Long count() {
    return mongo
        .getCollection("wishes")
        .flatMap(all -> reactor.core.publisher.Mono.from(all.countDocuments()))
        .block();
  }
}
