package org.wishlight.intake.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wishlight.intake.wish.WishCalls.aWish;
import static org.wishlight.intake.wish.WishCalls.answer;
import static org.wishlight.intake.wish.WishCalls.file;
import static org.wishlight.intake.wish.WishCalls.get;
import static org.wishlight.intake.wish.WishCalls.post;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.intake.wish.WishCalls.Answer;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.Seen;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class ReviewingIT {
  @Autowired WebTestClient http;
  @Autowired EventProbe probe;

  @Test
  void publishesAResidentsWishOnce() {
    var filed = filedByAResident();
    assertThat(filed.body())
        .containsEntry("status", "SUBMITTED")
        .containsEntry("version", 1)
        .containsKey("nextActionAt")
        .doesNotContainKey("circle");

    var published = post(http, filed.id() + "/publish", Map.of());
    var again = post(http, filed.id() + "/publish", Map.of());

    assertThat(published.body()).containsEntry("status", "PUBLISHED").containsEntry("version", 2);
    assertThat(published.tag()).isEqualTo("\"2.0\"");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body())
        .containsEntry("type", "/problems/wrong-state")
        .containsEntry("present", "PUBLISHED");
    assertThat(types(filed.id(), 2))
        .containsExactly("org.wishlight.wish.submitted.v1", "org.wishlight.wish.published.v1");
  }

  @Test
  void givesAWishBackWithTheReason() {
    var filed = filedByAResident();

    var returned = post(http, filed.id() + "/return", Map.of("reason", "请写清楚楼号"));
    var published = post(http, filed.id() + "/publish", Map.of());

    assertThat(returned.body()).containsEntry("status", "RETURNED");
    assertThat(published.body()).containsEntry("status", "PUBLISHED");
    assertThat(events(filed.id(), 3).get(1).body()).contains("请写清楚楼号");
  }

  @Test
  void saysAnAmendedWishAsAWhole() {
    var filed = file(http, aWish());

    var amended = patch(filed.id(), filed.tag(), Map.of("text", "电话13800138000，换个灯泡"));

    assertThat(amended.status()).isEqualTo(200);
    assertThat(amended.body())
        .containsEntry("text", "电话138****8000，换个灯泡")
        .containsEntry("category", "home-repair")
        .containsEntry("version", 3);
    assertThat(events(filed.id(), 3).getLast().body())
        .contains("138****8000，换个灯泡", "home-repair")
        .doesNotContain("13800138000");
  }

  @Test
  void refusesAChangeOfWhatTheCallerHasNotSeen() {
    var filed = file(http, aWish());
    patch(filed.id(), filed.tag(), Map.of("text", "换个灯泡"));

    var stale = patch(filed.id(), filed.tag(), Map.of("text", "换个水龙头"));

    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.body()).containsEntry("type", "/problems/stale");
    assertThat(get(http, filed.id()).body()).containsEntry("text", "换个灯泡");
  }

  @Test
  void changesNothingWhereNothingIsAmended() {
    var filed = file(http, aWish());

    assertThat(patch(filed.id(), filed.tag(), Map.of("category", "home-repair")).tag())
        .isEqualTo(filed.tag());
  }

  @Test
  void withdrawsAWishOnceWithOrWithoutAReason() {
    var filed = file(http, aWish());

    var withdrawn = answer(http.post().uri("/api/v1/wishes/" + filed.id() + "/withdraw"));
    var again = post(http, filed.id() + "/withdraw", Map.of("reason", "不需要了"));

    assertThat(withdrawn.body())
        .containsEntry("status", "WITHDRAWN")
        .doesNotContainKey("nextActionAt");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body()).containsEntry("present", "WITHDRAWN");
  }

  @Test
  void letsOneOfManyPublishers() throws Exception {
    var filed = filedByAResident();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> publish = () -> post(http, filed.id() + "/publish", Map.of()).status();
      var answers = threads.invokeAll(Stream.generate(() -> publish).limit(24).toList());

      assertThat(answers.stream().map(Future::resultNow))
          .hasSize(24)
          .containsOnly(200, 409)
          .containsOnlyOnce(200);
    }
    assertThat(types(filed.id(), 2)).hasSize(2);
  }

  @Test
  void losesNoneOfManyAmendments() throws Exception {
    var filed = file(http, aWish());

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var amendments =
          Stream.iterate(0, n -> n + 1)
              .limit(6)
              .map(
                  n ->
                      (Callable<Integer>)
                          () -> patch(filed.id(), "*", Map.of("text", "愿望" + n)).status())
              .toList();
      var answers = threads.invokeAll(amendments).stream().map(Future::resultNow).toList();

      var accepted = answers.stream().filter(status -> status == 200).count();
      assertThat(answers).containsAnyOf(200).doesNotContain(500);
      assertThat(get(http, filed.id()).body()).containsEntry("version", (int) (2 + accepted));
    }
  }

  @Test
  void showsOfficesTheirOwnWishesOnly() {
    var filed = file(http, aWish());

    assertThat(get(TestCaller.operator("beiwaitan").with(http), filed.id()).status())
        .isEqualTo(404);
    assertThat(get(TestCaller.operator("liangcheng").with(http), filed.id()).status())
        .isEqualTo(200);
    assertThat(get(http, "0190b1f0-0000-7000-8000-000000000000").status()).isEqualTo(404);
  }

  private Answer filedByAResident() {
    var resident = TestCaller.resident("demo", "liangcheng", "xiuyuan").with(http);
    return answer(resident.post().uri("/api/v1/wishes").bodyValue(aWish()));
  }

  private Answer patch(String id, String tag, Map<String, Object> amendment) {
    return answer(
        http.patch().uri("/api/v1/wishes/" + id).header("If-Match", tag).bodyValue(amendment));
  }

  private List<Seen> events(String wish, int count) {
    return probe.awaitCount(
        "wishlight.wish-events",
        seen -> wish.equals(seen.header("ce_subject")),
        count,
        Duration.ofSeconds(20));
  }

  private List<String> types(String wish, int count) {
    return events(wish, count).stream().map(seen -> seen.header("ce_type")).toList();
  }
}
