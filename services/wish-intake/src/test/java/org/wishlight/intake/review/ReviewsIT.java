package org.wishlight.intake.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static org.wishlight.intake.wish.WishCalls.aWish;
import static org.wishlight.intake.wish.WishCalls.answer;
import static org.wishlight.intake.wish.WishCalls.file;
import static org.wishlight.intake.wish.WishCalls.get;
import static org.wishlight.intake.wish.WishCalls.post;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;
import reactor.core.publisher.Mono;

@WishlightTest
class ReviewsIT {
  @Autowired WebTestClient http;
  @Autowired ReactiveMongoTemplate mongo;
  @Autowired MeterRegistry meters;
  @Autowired Clock clock;
  @Autowired EventProbe probe;

  @Test
  void showsTheSoonestDeadlineFirst() {
    var late = waiting(Duration.ofHours(-1));
    var soon = waiting(Duration.ofMinutes(5));
    var returned = waiting(Duration.ofHours(2));
    post(http, returned + "/return", Map.of("reason", "请写清楚"));
    dueIn(returned, Duration.ofHours(2));
    var published = waiting(Duration.ofMinutes(1));
    post(http, published + "/publish", Map.of());

    var queue = queue(officer(), 2);

    assertThat(queue.stream().<Object>map(item -> item.get("id")))
        .containsSubsequence(late, soon, returned)
        .doesNotContain(published);
    assertThat(item(queue, late)).containsEntry("overdue", true).containsKey("dueAt");
    assertThat(item(queue, soon)).containsEntry("overdue", false).containsEntry("text", "想理发");
    assertThat(item(queue, returned)).containsEntry("status", "RETURNED");
    assertThat(ids(TestCaller.operator("liangcheng").with(http))).contains(late, soon);
    assertThat(ids(TestCaller.officer("liangcheng", "wener").with(http))).doesNotContain(late);
    assertThat(ids(TestCaller.operator("beiwaitan").with(http))).doesNotContain(late);
  }

  @Test
  void refusesForgedCursors() {
    for (var cursor : List.of("x", "bm90aGluZw", "IA")) {
      var refused = answer(officer().get().uri("/api/v1/reviews?cursor=" + cursor));
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.body().get("errors").toString()).contains("cursor");
    }
  }

  @Test
  void publishesManyAndSaysWhatBecameOfEach() {
    var one = waiting(Duration.ofHours(1));
    var other = waiting(Duration.ofHours(1));
    var done = waiting(Duration.ofHours(1));
    post(http, done + "/publish", Map.of());
    var elsewhere = file(http, in("wener")).id();

    var answers = publish(officer(), List.of(one, done, other, "nothing", elsewhere, one));

    assertThat(answers)
        .extracting(a -> a.get("id"))
        .containsExactly(one, done, other, "nothing", elsewhere);
    assertThat(answers).extracting(a -> a.get("status")).containsExactly(200, 409, 200, 404, 403);
    assertThat(answers.get(1).get("problem").toString()).contains("/problems/wrong-state");
    assertThat(answers.get(0)).doesNotContainKey("problem");
    assertThat(get(http, one).body()).containsEntry("status", "PUBLISHED");
    assertThat(asked(officer(), Map.of("wishes", List.of())).status()).isEqualTo(422);
    var tooMany = Stream.iterate(0, n -> n + 1).limit(501).map(String::valueOf).toList();
    assertThat(asked(officer(), Map.of("wishes", tooMany)).status()).isEqualTo(422);
  }

  @Test
  void takesAReturnedWishBackOnceItsWisherAnswers() {
    var resident = TestCaller.resident("demo", "liangcheng", "liangwu").with(http);
    var wish = waiting(Duration.ofHours(1));
    post(http, wish + "/return", Map.of("reason", "请写清楚楼号"));

    var again =
        answer(resident.patch().uri("/api/v1/wishes/" + wish).bodyValue(Map.of("text", "想理发，3号楼")));

    assertThat(again.body()).containsEntry("status", "SUBMITTED").containsEntry("version", 4);
    assertThat(item(queue(officer(), 500), wish)).containsEntry("text", "想理发，3号楼");
    var types =
        probe
            .awaitCount(
                "wishlight.wish-events",
                seen -> wish.equals(seen.header("ce_subject")),
                4,
                Duration.ofSeconds(20))
            .stream()
            .map(seen -> seen.header("ce_type").replaceAll("org.wishlight.wish.|.v1", ""))
            .toList();
    assertThat(types).containsExactly("submitted", "returned", "amended", "submitted");
  }

  @Test
  void countsEachMissedDeadlineOnceOverAllReplicas() {
    sweepAll();
    var before = missed(meters);
    var wish = waiting(Duration.ofSeconds(-1));
    var replicas = List.of(new SimpleMeterRegistry(), new SimpleMeterRegistry());

    for (var round = 0; round < 2; round++) {
      Mono.when(
              replicas.stream().map(own -> new OverdueReviews(mongo, own, clock).sweep()).toList())
          .block();
    }
    var counted = missed(meters) - before + replicas.stream().mapToDouble(ReviewsIT::missed).sum();
    assertThat(counted).isEqualTo(1);

    dueIn(wish, Duration.ofSeconds(-2));
    Mono.when(replicas.stream().map(own -> new OverdueReviews(mongo, own, clock).sweep()).toList())
        .block();
    counted = missed(meters) - before + replicas.stream().mapToDouble(ReviewsIT::missed).sum();
    assertThat(counted).isEqualTo(2);
  }

  private void sweepAll() {
    new OverdueReviews(mongo, new SimpleMeterRegistry(), clock).sweep().block();
  }

  private static double missed(MeterRegistry meters) {
    var counter = meters.find("wishlight.deadlines.missed").tag("deadline", "REVIEW").counter();
    return counter == null ? 0 : counter.count();
  }

  private String waiting(Duration due) {
    var resident = TestCaller.resident("demo", "liangcheng", "liangwu").with(http);
    var wish = file(resident, in("liangwu")).id();
    dueIn(wish, due);
    return wish;
  }

  private void dueIn(String wish, Duration due) {
    mongo
        .updateFirst(
            query(where("_id").is(wish)),
            Update.update("review.nextActionAt", Instant.now().plus(due)),
            "wishes")
        .block();
  }

  private static Map<String, Object> in(String neighborhood) {
    var wish = aWish("想理发");
    wish.put("neighborhood", neighborhood);
    return wish;
  }

  private WebTestClient officer() {
    return TestCaller.officer("liangcheng", "liangwu").with(http);
  }

  private static List<Map<?, ?>> queue(WebTestClient as, int limit) {
    var all = new ArrayList<Map<?, ?>>();
    Object next = "";
    while (next != null) {
      var page = answer(as.get().uri("/api/v1/reviews?limit=" + limit + "&cursor=" + next)).body();
      ((List<?>) page.get("items")).forEach(item -> all.add((Map<?, ?>) item));
      next = page.get("next");
    }
    return all;
  }

  private static List<Object> ids(WebTestClient as) {
    return queue(as, 500).stream().<Object>map(item -> item.get("id")).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> item(List<Map<?, ?>> queue, String wish) {
    return (Map<String, Object>)
        queue.stream().filter(item -> wish.equals(item.get("id"))).findFirst().orElseThrow();
  }

  private static org.wishlight.intake.wish.WishCalls.Answer asked(
      WebTestClient as, Map<String, Object> body) {
    return answer(as.post().uri("/api/v1/reviews/publish").bodyValue(body));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> publish(WebTestClient as, List<String> wishes) {
    return (List<Map<String, Object>>) asked(as, Map.of("wishes", wishes)).body().get("items");
  }
}
