package org.wishlight.intake.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wishlight.intake.wish.WishCalls.aWish;
import static org.wishlight.intake.wish.WishCalls.answer;
import static org.wishlight.intake.wish.WishCalls.file;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.intake.wish.WishCalls.Answer;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class LookingUpIT {
  @Autowired WebTestClient http;
  @Autowired ReactiveMongoTemplate mongo;

  @Test
  void showsHowAWishFaresToWhoHasNoAccount() {
    var code = code(file(http, aWish()));

    var found =
        lookUp(" " + code.toLowerCase(java.util.Locale.ROOT).replaceAll("(....)", "$1-"), "8000");

    assertThat(found.status()).isEqualTo(200);
    assertThat(found.body())
        .containsOnlyKeys(
            "code", "text", "category", "status", "neighborhood", "owner", "nextActionAt", "steps")
        .containsEntry("code", code)
        .containsEntry("status", "PUBLISHED")
        .containsEntry("owner", Map.of("type", "NEIGHBORHOOD"));
    assertThat((List<?>) found.body().get("steps"))
        .allSatisfy(
            step -> assertThat(((Map<?, ?>) step).keySet().toString()).isEqualTo("[type, time]"));
    assertThat(found.headers().getCacheControl()).isEqualTo("no-store");
  }

  @Test
  void saysTheSameWhateverDoesNotFit() {
    var withoutPhone = aWish();
    withoutPhone.put("wisher", Map.of("name", "李阿婆"));
    var wrongDigits = lookUp(code(file(http, aWish())), "8001");
    var noPhone = lookUp(code(file(http, withoutPhone)), "0000");
    var unknown = lookUp("ZZZZZZZZ", "0000");

    for (var answer : List.of(wrongDigits, noPhone, unknown)) {
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.body().keySet()).isEqualTo(unknown.body().keySet());
      assertThat(answer.body())
          .containsEntry("type", "/problems/not-found")
          .containsEntry("what", "wish");
      assertThat(answer.headers().headerNames()).isEqualTo(unknown.headers().headerNames());
    }
  }

  @Test
  void refusesWhatIsNoCodeAndNoDigits() {
    assertThat(lookUp("", "12").status()).isEqualTo(422);
    assertThat(lookUp("ABCD2345", "１２３４").status()).isEqualTo(422);
  }

  @Test
  void stopsGuessingAtACodeEvenForWhoIsRight() {
    var code = code(file(http, aWish()));
    for (var guess = 0; guess < 5; guess++) {
      assertThat(lookUp(code, "000" + guess).status()).isEqualTo(404);
    }

    var stopped = lookUp(code, "8000");

    assertThat(stopped.status()).isEqualTo(429);
    assertThat(stopped.body()).containsEntry("type", "/problems/too-many-requests");
    assertThat(Integer.parseInt(stopped.headers().getFirst("Retry-After"))).isBetween(880, 901);
    assertThat(lookUp(code(file(http, aWish())), "8000").status()).isEqualTo(200);
  }

  @Test
  void stopsGuessingAtCodesThatNobodyHasToo() {
    for (var guess = 0; guess < 5; guess++) {
      assertThat(lookUp("YYYYYYYY", "0000").status()).isEqualTo(404);
    }

    assertThat(lookUp("YYYYYYYY", "0000").status()).isEqualTo(429);
    assertThat(lookUp("yyyy-yyyy", "0000").status()).isEqualTo(429);
  }

  @Test
  void takesRightAnswersForNoGuesses() {
    var code = code(file(http, aWish()));
    for (var guess = 0; guess < 4; guess++) {
      lookUp(code, "0000");
    }

    for (var again = 0; again < 10; again++) {
      assertThat(lookUp(code, "8000").status()).isEqualTo(200);
    }
  }

  @Test
  void letsGuessersNoFurtherTogetherThanAlone() throws Exception {
    var code = code(file(http, aWish()));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> guess = () -> lookUp(code, "0000").status();
      var answers = threads.invokeAll(Stream.generate(() -> guess).limit(40).toList());

      var statuses = answers.stream().map(Future::resultNow).toList();
      assertThat(statuses).containsOnly(404, 429);
      assertThat(statuses.stream().filter(status -> status == 404)).hasSize(5);
    }
  }

  @Test
  void forgetsGuessesWhenTheirTimeIsOver() {
    var code = code(file(http, aWish()));
    for (var guess = 0; guess < 7; guess++) {
      lookUp(code, "0000");
    }
    assertThat(lookUp(code, "8000").status()).isEqualTo(429);

    mongo.updateMulti(new Query(), Update.update("until", new java.util.Date()), "guesses").block();

    assertThat(lookUp(code, "8000").status()).isEqualTo(200);
  }

  @Test
  void notesOnceThatSomebodyWasStopped() {
    for (var guess = 0; guess < 12; guess++) {
      lookUp("XXXXXXXX", "0000");
    }

    var throttled = Query.query(Criteria.where("kind").is("THROTTLED"));
    var all =
        await()
            .atMost(Duration.ofSeconds(10))
            .until(
                () -> mongo.find(throttled, Document.class, "audit").collectList().block(),
                found -> !found.isEmpty());
    assertThat(all.stream().map(entry -> entry.getString("detail"))).doesNotHaveDuplicates();
    assertThat(all.toString()).doesNotContain("XXXXXXXX");
    assertThat(mongo.findAll(Document.class, "guesses").collectList().block().toString())
        .doesNotContain("XXXXXXXX");
  }

  private Answer lookUp(String code, String phone) {
    return answer(
        TestCaller.nobody(http)
            .post()
            .uri("/api/v1/wishes/look-up")
            .bodyValue(Map.of("code", code, "phone", phone)));
  }

  private static String code(Answer wish) {
    return String.valueOf(wish.body().get("code"));
  }
}
