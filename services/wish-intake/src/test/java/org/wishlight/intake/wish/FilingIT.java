package org.wishlight.intake.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.WebClient;
import org.wishlight.intake.ContactReader;
import org.wishlight.starter.privacy.ContactSeal;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;
import reactor.core.publisher.Flux;

@WishlightTest
class FilingIT {
  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  @Autowired ReactiveMongoTemplate mongo;
  @Autowired ContactSeal contacts;
  @LocalServerPort int port;

  @Value("${spring.kafka.bootstrap-servers}")
  String brokers;

  private WebClient client() {
    return WebClient.builder()
        .baseUrl("http://127.0.0.1:" + port)
        .defaultHeaders(headers -> headers.setBearerAuth(TestCaller.operator("liangcheng").token()))
        .build();
  }

  @Test
  void putsAWishOfStaffOnTheWallAtOnce() {
    var filed = WishCalls.file(http, WishCalls.aWish());

    assertThat(filed.location()).isEqualTo("/api/v1/wishes/" + filed.id());
    assertThat(filed.tag()).isEqualTo("\"2.0\"");
    assertThat(filed.body())
        .containsEntry("status", "PUBLISHED")
        .containsEntry("office", "liangcheng")
        .containsEntry("circle", "INTERNAL")
        .containsEntry("owner", Map.of("type", "NEIGHBORHOOD", "id", "xiuyuan"))
        .containsEntry("version", 2)
        .containsKey("nextActionAt");
    assertThat(filed.body().get("wisher").toString())
        .contains("王**", "138****8000")
        .doesNotContain("王桂英");
    assertThat(filed.body().get("code").toString()).matches("[34679ACDEFGHJKMNPRTVWXY]{9}");
    assertThat(WishCalls.get(http, filed.id()).body()).isEqualTo(filed.body());
  }

  @Test
  void saysItToEverybodyAndTheContactToNotificationAlone() {
    var wish = WishCalls.aWish();
    wish.put("wisher", Map.of("name", "王桂英", "phone", "139-2718-2818"));
    var filed = WishCalls.file(http, wish);
    var person = filed.person();

    var said =
        probe.awaitCount(
            "wishlight.wish-events",
            seen -> filed.id().equals(seen.header("ce_subject")),
            2,
            Duration.ofSeconds(20));
    assertThat(said)
        .extracting(seen -> seen.header("ce_type"), seen -> seen.header("ce_version"))
        .containsExactly(
            tuple("org.wishlight.wish.submitted.v1", "1"),
            tuple("org.wishlight.wish.published.v1", "2"));
    assertThat(said)
        .allSatisfy(
            seen -> {
              assertThat(seen.key()).isEqualTo("xiuyuan");
              assertThat(seen.body())
                  .contains(person)
                  .doesNotContain("王桂英", "13927182818", "139-2718-2818");
              assertThat(seen.header("ce_id")).isNotNull();
            });
    var contact = probe.await("wishlight.contacts", seen -> person.equals(seen.key()));
    assertThat(contact.body()).doesNotContain("王桂英", "2818");
    assertThat(ContactReader.opened(brokers, probe.topic("wishlight.contacts"), person, contacts))
        .allSatisfy(
            opened ->
                assertThat(opened)
                    .contains("王桂英", "139-2718-2818", "zh-CN")
                    .doesNotContain("operator"));
  }

  @Test
  void sealsTheWisherBeforeItReachesTheDatabase() {
    var filed = WishCalls.file(http, WishCalls.aWish());

    var stored = mongo.findById(filed.id(), Document.class, "wishes").block();

    assertThat(stored).isNotNull();
    assertThat(stored.toString()).doesNotContain("王桂英", "13800138000", "凉城路");
    assertThat(stored.getList("history", Document.class)).hasSize(2);
  }

  @Test
  void masksNumbersInTheText() {
    var filed = WishCalls.file(http, WishCalls.aWish("修空调，手机１３８００１３８０００，证号990000194001010011"));

    assertThat(filed.body().get("text").toString())
        .startsWith("修空调，手机１３８")
        .doesNotContain("１３８０００", "194001010011");
  }

  @Test
  void answersARepeatedRequestAsTheFirstTime() {
    var first = WishCalls.file(http, WishCalls.aWish(), "once");
    http.patch()
        .uri("/api/v1/wishes/" + first.id())
        .bodyValue(Map.of("text", "另一句话"))
        .exchange()
        .expectStatus()
        .isOk();

    var second = WishCalls.file(http, WishCalls.aWish(), "once");

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.location()).isEqualTo(first.location());
    assertThat(second.tag()).isEqualTo(first.tag());
    assertThat(second.replayed()).isTrue();
    assertThat(first.replayed()).isFalse();
  }

  @Test
  void refusesAnotherRequestUnderTheSameKey() {
    WishCalls.file(http, WishCalls.aWish(), "mine");

    http.post()
        .uri("/api/v1/wishes")
        .header("Idempotency-Key", "mine")
        .bodyValue(WishCalls.aWish("想要一本书"))
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/idempotency-key-reused");
  }

  @Test
  void filesOneWishOfManyEqualRequestsAtTheSameTime() {
    var answers =
        Flux.range(0, 40)
            .flatMap(
                n ->
                    Flux.from(
                        client()
                            .post()
                            .uri("/api/v1/wishes")
                            .header("Idempotency-Key", "rush")
                            .bodyValue(WishCalls.aWish())
                            .exchangeToMono(answer -> answer.bodyToMono(String.class))),
                40)
            .collectList()
            .block(Duration.ofSeconds(30));

    assertThat(answers).hasSize(40);
    assertThat(Set.copyOf(answers)).hasSize(1);
  }

  @Test
  void givesEveryoneAWishOfTheirOwn() {
    var ids =
        Flux.fromIterable(IntStream.range(0, 300).boxed().toList())
            .flatMap(
                n ->
                    client()
                        .post()
                        .uri("/api/v1/wishes")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(WishCalls.aWish("愿望 " + n))
                        .exchangeToMono(answer -> answer.bodyToMono(Document.class))
                        .map(wish -> wish.getString("id")),
                64)
            .collectList()
            .block(Duration.ofSeconds(30));

    assertThat(ids).doesNotHaveDuplicates().hasSize(300);
    var stored = mongo.count(Query.query(Criteria.where("_id").in(ids)), "wishes").block();
    assertThat(stored).isEqualTo(300);
  }

  @Test
  void namesEveryFaultOfABadWish() {
    http.post()
        .uri("/api/v1/wishes")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"neighborhood\":\"nowhere\",\"text\":\"  \",\"wisher\":{\"phone\":\"abc\"}}")
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[*].field")
        .value(
            fields ->
                assertThat((List<?>) fields)
                    .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                    .contains("neighborhood", "text", "wisher.name", "wisher.phone"));
  }

  @Test
  void countsWishesByOfficeAndStatus() {
    WishCalls.file(http, WishCalls.aWish());

    http.get()
        .uri("/actuator/prometheus")
        .exchange()
        .expectBody(String.class)
        .value(
            figures ->
                assertThat(figures)
                    .containsPattern(
                        "wishlight_wishes_total\\{.*office=\"liangcheng\",status=\"PUBLISHED\""));
  }
}
