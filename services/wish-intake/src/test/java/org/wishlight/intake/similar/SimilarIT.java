package org.wishlight.intake.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wishlight.intake.wish.WishCalls.aWish;
import static org.wishlight.intake.wish.WishCalls.answer;
import static org.wishlight.intake.wish.WishCalls.file;
import static org.wishlight.intake.wish.WishCalls.post;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.intake.impression.Impression;
import org.wishlight.intake.impression.Impressions;
import org.wishlight.intake.sense.Senses;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class SimilarIT {
  @Autowired WebTestClient http;
  @Autowired Senses senses;
  @Autowired Impressions impressions;
  @Autowired ReactiveMongoTemplate mongo;

  private final String address = "水电路" + UUID.randomUUID();

  @BeforeEach
  void awaitTheModel() {
    await().atMost(Duration.ofMinutes(1)).until(senses::isReady);
  }

  @Test
  void tellsWhichWishesMayBeTheSame() {
    var wish = filed("厨房水龙头滴水，想请师傅修", "王桂英", address);
    var same = filed("想请师傅来修厨房的水龙头，一直滴水", "王建国", address);
    var neighbours = filed("厨房的水龙头滴水，请人修一修", "李四", "别处" + UUID.randomUUID());
    var other = filed("想要一辆轮椅", "王桂英", address);

    var similar = verdicts(http, wish);

    assertThat(similar)
        .containsEntry(same, "SAME")
        .containsEntry(neighbours, "OTHER_HOUSEHOLD")
        .doesNotContainKeys(wish, other);
    assertThat(similar.keySet()).first().isEqualTo(same);
    assertThat(items(http, wish))
        .allSatisfy(item -> assertThat((double) item.get("score")).isBetween(0d, 1d));
  }

  @Test
  void tellsBeforeFilingAndStoresNothing() {
    var there = filed("想找人陪我下象棋", "赵大爷", address);
    var before = mongo.estimatedCount("wishes").block();

    var answer = post(http, "similar", about("想有人陪着下下象棋", "赵大爷", address));

    assertThat(verdicts(answer.body())).containsEntry(there, "SAME");
    assertThat(mongo.estimatedCount("wishes").block()).isEqualTo(before);
    assertThat(post(http, "similar", Map.of("text", "")).status()).isEqualTo(422);
  }

  @Test
  void tellsWhereAHouseholdAsksAgain() {
    var wish = filed("想请人陪我去医院配药", "孙奶奶", address);
    var mine =
        impressions
            .find(wish)
            .blockOptional()
            .orElseGet(
                () -> {
                  verdicts(http, wish);
                  return impressions.find(wish).block();
                });
    var longAgo = mine.filedAt().minus(Duration.ofDays(60));
    var earlier = filed("想请人陪我去医院配药", "孙奶奶", address);
    verdicts(http, earlier);
    var seen = impressions.find(earlier).block();
    impressions
        .put(
            new Impression(
                earlier,
                seen.office(),
                seen.neighborhood(),
                seen.household(),
                longAgo,
                seen.tags(),
                seen.text(),
                seen.numbers()))
        .block();

    assertThat(verdicts(http, wish)).containsEntry(earlier, "AGAIN");
  }

  @Test
  void showsNothingThatIsMergedWithdrawnOrOutOfReach() {
    var wish = filed("想学用智能手机挂号", "钱阿姨", address);
    var merged = filed("想学用智能手机挂号", "钱阿姨", address);
    var withdrawn = filed("想学手机挂号", "钱阿姨", address);
    var elsewhere = about("想学用智能手机挂号", "钱阿姨", address);
    elsewhere.put("neighborhood", "wener");
    var far = file(http, elsewhere).id();
    post(http, merged + "/merge", Map.of("into", wish));
    post(http, withdrawn + "/withdraw", Map.of());
    verdicts(http, far);

    var officer = TestCaller.officer("liangcheng", "shuidian").with(http);

    assertThat(verdicts(http, wish))
        .doesNotContainKeys(merged, withdrawn)
        .containsEntry(far, "SAME");
    assertThat(verdicts(officer, wish)).doesNotContainKey(far);
    var stranger = TestCaller.operator("beiwaitan").with(http);
    assertThat(answer(stranger.get().uri("/api/v1/wishes/" + wish + "/similar")).status())
        .isEqualTo(404);
  }

  @Test
  void looksAgainAtWhatWasRewritten() {
    var wish = filed("想要一台收音机", "周大爷", address);
    var other = filed("想要一台收音机", "周大爷", address);
    assertThat(verdicts(http, wish)).containsEntry(other, "SAME");

    answer(http.patch().uri("/api/v1/wishes/" + other).bodyValue(Map.of("text", "想请人修下水道")));

    assertThat(verdicts(http, wish)).doesNotContainKey(other);
  }

  @Test
  void keepsNoImpressionOfTheForgotten() {
    var filed = file(http, about("想请人陪聊天", "吴奶奶", address));
    verdicts(http, filed.id());
    assertThat(impressions.find(filed.id()).blockOptional()).isPresent();

    http.delete().uri("/api/v1/people/" + filed.person()).exchange().expectStatus().isAccepted();

    await().until(() -> impressions.find(filed.id()).blockOptional().isEmpty());
    assertThat(verdicts(http, filed.id())).isEmpty();
  }

  @Test
  void catchesUpWithoutBeingAsked() {
    var wish = filed("想请人擦窗", "郑阿姨", address);

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> impressions.find(wish).blockOptional().isPresent());
  }

  @Test
  void countsInTheQueue() {
    var resident =
        TestCaller.resident(UuidCreator.getTimeOrderedEpoch().toString(), "liangcheng", "shuidian")
            .with(http);
    var wish = file(resident, about("想请人上门磨剪刀", "冯大爷", address)).id();
    filed("想请人上门磨剪刀", "冯大爷", address);

    var queue = answer(http.get().uri("/api/v1/reviews?limit=500")).body();

    var item =
        ((List<?>) queue.get("items"))
            .stream()
                .map(one -> (Map<?, ?>) one)
                .filter(one -> wish.equals(one.get("id")))
                .findFirst()
                .orElseThrow();
    assertThat((int) item.get("similar")).isPositive();
    assertThat((List<?>) item.get("candidates")).hasSize(3);
  }

  private String filed(String text, String name, String address) {
    var filed = file(http, about(text, name, address));
    assertThat(filed.status()).isEqualTo(201);
    return filed.id();
  }

  private static Map<String, Object> about(String text, String name, String address) {
    var wish = aWish(text);
    wish.put("neighborhood", "shuidian");
    wish.remove("category");
    wish.put("wisher", Map.of("name", name, "address", address));
    return wish;
  }

  private static List<Map<String, Object>> items(WebTestClient as, String wish) {
    return items(answer(as.get().uri("/api/v1/wishes/" + wish + "/similar")).body());
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> items(Map<String, Object> body) {
    return (List<Map<String, Object>>) body.get("items");
  }

  private static Map<String, String> verdicts(WebTestClient as, String wish) {
    return verdicts(answer(as.get().uri("/api/v1/wishes/" + wish + "/similar")).body());
  }

  private static Map<String, String> verdicts(Map<String, Object> body) {
    return items(body).stream()
        .collect(
            Collectors.toMap(
                item -> String.valueOf(item.get("wishId")),
                item -> String.valueOf(item.get("verdict")),
                (one, again) -> one,
                LinkedHashMap::new));
  }
}
