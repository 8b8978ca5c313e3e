package org.wishlight.intake.sorting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wishlight.intake.wish.WishCalls.aWish;
import static org.wishlight.intake.wish.WishCalls.answer;
import static org.wishlight.intake.wish.WishCalls.file;
import static org.wishlight.intake.wish.WishCalls.get;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.intake.sense.Senses;
import org.wishlight.intake.wish.WishCalls.Answer;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class SortingIT {
  @Autowired WebTestClient http;
  @Autowired Senses senses;
  @Autowired ReactiveMongoTemplate mongo;

  @BeforeEach
  void awaitTheModel() {
    await().atMost(Duration.ofMinutes(1)).until(senses::isReady);
  }

  @Test
  void proposesWhatTheFilerDoesNotSay() {
    var filed = file(http, unsorted("奶奶腿脚不便，想请人上门理个发"));

    assertThat(filed.body())
        .containsEntry("category", "personal-care")
        .containsEntry("kind", "SERVICE");
    assertThat((List<?>) filed.body().get("needs")).first().isEqualTo("haircut");
    assertThat(categories(filed)).hasSize(3).startsWith("personal-care").doesNotHaveDuplicates();
    assertThat(get(http, filed.id()).body())
        .containsEntry("candidates", filed.body().get("candidates"));
  }

  @Test
  void leavesWhatTheFilerSaysAndShowsItsOpinion() {
    var said = aWish("想要一辆轮椅");
    said.put("needs", List.of("walker"));

    var filed = file(http, said);

    assertThat(filed.body())
        .containsEntry("category", "home-repair")
        .containsEntry("needs", List.of("walker"));
    assertThat(categories(filed)).hasSize(3).startsWith("goods");
  }

  @Test
  void answersTextsThatSayNothing() {
    for (var text : List.of("？", "hello", "😀", "x".repeat(500))) {
      assertThat(categories(file(http, unsorted(text)))).hasSize(3);
    }
  }

  @Test
  void sortsMany() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Answer> filing = () -> file(http, unsorted("想请人教我用微信付款"));
      var answers = threads.invokeAll(Stream.generate(() -> filing).limit(60).toList());

      assertThat(answers.stream().map(Future::resultNow))
          .allSatisfy(filed -> assertThat(filed.body()).containsEntry("category", "digital-help"));
    }
  }

  @Test
  void learnsFromTheOfficerAndForgetsWithTheWisher() {
    var text = "想请人帮忙把阳台上的鸽子笼挪到天台";
    var first = unsorted(text);
    first.put("wisher", Map.of("name", "李阿姨", "address", "凉城路" + UUID.randomUUID()));
    var filed = file(http, first);
    assertThat(filed.body()).doesNotContainEntry("category", "legal-advice");

    answer(
        http.patch()
            .uri("/api/v1/wishes/" + filed.id())
            .bodyValue(Map.of("category", "legal-advice")));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(file(http, unsorted("想请人帮忙把阳台上的鸽子笼搬到天台去")).body())
                    .containsEntry("category", "legal-advice"));

    http.delete().uri("/api/v1/people/" + filed.person()).exchange().expectStatus().isAccepted();
    await().until(() -> mongo.findById(filed.id(), CorrectedWish.class).blockOptional().isEmpty());
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(file(http, unsorted(text)).body())
                    .doesNotContainEntry("category", "legal-advice"));
  }

  private static Map<String, Object> unsorted(String text) {
    var wish = aWish(text);
    wish.remove("category");
    return wish;
  }

  private static List<String> categories(Answer filed) {
    return ((List<?>) filed.body().get("candidates"))
        .stream().map(one -> String.valueOf(((Map<?, ?>) one).get("category"))).toList();
  }
}
