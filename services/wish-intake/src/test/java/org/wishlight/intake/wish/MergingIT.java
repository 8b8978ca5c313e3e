package org.wishlight.intake.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wishlight.intake.wish.WishCalls.aWish;
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
import org.wishlight.intake.MatchingSays;
import org.wishlight.intake.wish.WishCalls.Answer;
import org.wishlight.starter.outbox.EventJson;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class MergingIT {
  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  @Autowired EventJson json;

  @Test
  void linksBothAndKeepsTheirStories() {
    var one = file(http, aWish()).id();
    var other = file(http, aWish()).id();

    var merged = merge(one, other);

    assertThat(merged.body())
        .containsEntry("status", "MERGED")
        .containsEntry("mergedInto", other)
        .containsEntry("version", 3)
        .doesNotContainKey("nextActionAt");
    assertThat(get(http, other).body())
        .containsEntry("status", "PUBLISHED")
        .containsEntry("merged", List.of(one))
        .containsEntry("version", 2);
    assertThat(types(one, 3)).endsWith("org.wishlight.wish.merged.v1");
    assertThat(merge(one, other).body()).containsEntry("present", "MERGED");
  }

  @Test
  void isUndoneOnTheWall() {
    var one = file(http, aWish()).id();
    var other = file(http, aWish()).id();
    merge(one, other);

    var undone = post(http, one + "/unmerge", Map.of("reason", "王桂英要的是两次"));

    assertThat(undone.body())
        .containsEntry("status", "PUBLISHED")
        .containsEntry("version", 4)
        .containsKey("nextActionAt")
        .doesNotContainKey("mergedInto");
    assertThat(undone.body().get("separated").toString()).contains(other, "王**要的是两次");
    var into = get(http, other).body();
    assertThat(into).containsEntry("merged", List.of());
    assertThat(into.get("absorbed").toString()).contains(one, "undoneAt");
    assertThat(types(one, 4)).endsWith("org.wishlight.wish.published.v1");
    assertThat(post(http, one + "/unmerge", Map.of()).status()).isEqualTo(409);
    assertThat(merge(one, other).status()).isEqualTo(200);
  }

  @Test
  void isUndoneInTheReview() {
    var resident = TestCaller.resident("demo", "liangcheng", "xiuyuan").with(http);
    var one = file(resident, aWish()).id();
    var other = file(http, aWish()).id();
    assertThat(merge(one, other).body()).containsEntry("status", "MERGED");

    var undone = post(http, one + "/unmerge", Map.of());

    assertThat(undone.body()).containsEntry("status", "SUBMITTED").containsKey("nextActionAt");
    assertThat(types(one, 3)).endsWith("org.wishlight.wish.submitted.v1");
    assertThat(post(http, one + "/publish", Map.of()).body()).containsEntry("status", "PUBLISHED");
  }

  @Test
  void listensToMatchingAgainOnceItIsUndone() {
    var matching = new MatchingSays(probe, json);
    var one = file(http, aWish()).id();
    matching.claimed(one, 1, null);
    matching.released(one, 2);
    await().until(() -> get(http, one).tag().equals("\"2.2\""));
    merge(one, file(http, aWish()).id());

    var undone = post(http, one + "/unmerge", Map.of());
    assertThat(undone.body()).containsEntry("circle", "INTERNAL");
    matching.claimed(one, 3, null);

    await()
        .untilAsserted(() -> assertThat(get(http, one).body()).containsEntry("status", "CLAIMED"));
  }

  @Test
  void refusesWhatCannotBeOne() {
    var one = file(http, aWish()).id();
    var claimed = file(http, aWish()).id();
    new MatchingSays(probe, json).claimed(claimed, 1, null);
    await().until(() -> "CLAIMED".equals(get(http, claimed).body().get("status")));
    var withdrawn = file(http, aWish()).id();
    post(http, withdrawn + "/withdraw", Map.of());

    assertThat(merge(one, one).body().get("errors").toString()).contains("into", "itself");
    assertThat(merge(one, withdrawn).body()).containsEntry("present", "WITHDRAWN");
    assertThat(merge(withdrawn, one).status()).isEqualTo(409);
    assertThat(merge(claimed, one).body()).containsEntry("present", "CLAIMED");
    assertThat(merge(one, "0190b1f0-0000-7000-8000-000000000000").status()).isEqualTo(404);
    assertThat(merge(one, "").status()).isEqualTo(422);
    assertThat(merge(one, claimed).status()).isEqualTo(200);
  }

  @Test
  void makesNoChains() {
    var one = file(http, aWish()).id();
    var two = file(http, aWish()).id();
    var three = file(http, aWish()).id();
    merge(one, two);

    assertThat(merge(three, one).body()).containsEntry("present", "MERGED");
    var chained = merge(two, three);
    assertThat(chained.status()).isEqualTo(409);
    assertThat(chained.body())
        .containsEntry("type", "/problems/merged-into-it")
        .containsEntry("merged", List.of(one));
  }

  @Test
  void makesNoChainsHoweverManyMergeAtOnce() throws Exception {
    for (var round = 0; round < 15; round++) {
      var wishes = Stream.generate(() -> file(http, aWish()).id()).limit(3).toList();

      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var merges =
            Stream.of(List.of(0, 1), List.of(1, 2), List.of(2, 0), List.of(1, 0))
                .map(
                    pair ->
                        (Callable<Integer>)
                            () -> merge(wishes.get(pair.get(0)), wishes.get(pair.get(1))).status())
                .toList();
        assertThat(threads.invokeAll(merges).stream().map(Future::resultNow))
            .containsAnyOf(200)
            .allMatch(status -> status == 200 || status == 409);
      }

      for (var wish : wishes) {
        var seen = get(http, wish).body();
        if ("MERGED".equals(seen.get("status"))) {
          assertThat(get(http, String.valueOf(seen.get("mergedInto"))).body())
              .containsEntry("status", "PUBLISHED");
        }
      }
    }
  }

  @Test
  void reachesAsFarAsTheCallerDoes() {
    var here = file(http, aWish()).id();
    var nearby = aWish();
    nearby.put("neighborhood", "shuidian");
    var there = file(http, nearby).id();
    var officer = TestCaller.officer("liangcheng", "xiuyuan").with(http);
    var elsewhere = TestCaller.operator("beiwaitan").with(http);

    assertThat(post(officer, here + "/merge", Map.of("into", there)).status()).isEqualTo(403);
    assertThat(post(officer, there + "/merge", Map.of("into", here)).status()).isEqualTo(403);
    assertThat(post(elsewhere, here + "/merge", Map.of("into", there)).status()).isEqualTo(404);
    assertThat(merge(here, there).status()).isEqualTo(200);
  }

  private Answer merge(String wish, String into) {
    return post(http, wish + "/merge", Map.of("into", into));
  }

  private List<String> types(String wish, int count) {
    return probe
        .awaitCount(
            "wishlight.wish-events",
            seen -> wish.equals(seen.header("ce_subject")),
            count,
            Duration.ofSeconds(20))
        .stream()
        .map(seen -> seen.header("ce_type"))
        .toList();
  }
}
