package org.wishlight.intake.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wishlight.intake.wish.WishCalls.aWish;
import static org.wishlight.intake.wish.WishCalls.answer;
import static org.wishlight.intake.wish.WishCalls.file;
import static org.wishlight.intake.wish.WishCalls.get;
import static org.wishlight.intake.wish.WishCalls.post;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.intake.wish.WishCalls.Answer;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class OwnWishesIT {
  @Autowired WebTestClient http;
  @Autowired EventProbe probe;

  @Test
  void areFiledWhereTheirWisherIsAtHome() {
    var resident = TestCaller.resident("li", "liangcheng", "xiuyuan").with(http);
    var officer = TestCaller.officer("liangcheng", "xiuyuan").with(http);
    var anywhere = new TestCaller("ma", "RESIDENT", "liangcheng", null).with(http);

    for (var caller : List.of(resident, officer)) {
      assertThat(file(caller, in("xiuyuan")).status()).isEqualTo(201);
      var nearby = file(caller, in("shuidian"));
      assertThat(nearby.status()).isEqualTo(403);
      assertThat(nearby.body()).containsEntry("type", "/problems/out-of-reach");
      var elsewhere = file(caller, in("gongping"));
      assertThat(elsewhere.status()).isEqualTo(422);
      assertThat(elsewhere.body().get("errors").toString()).contains("unknown-neighborhood");
    }
    assertThat(file(anywhere, in("shuidian")).status()).isEqualTo(201);
  }

  @Test
  void areFiledLineByLineAsFarAsTheReachGoes() {
    var lines = line("xiuyuan") + line("shuidian") + line("gongping");

    var answers =
        TestCaller.officer("liangcheng", "xiuyuan")
            .with(http)
            .post()
            .uri("/api/v1/wishes")
            .contentType(MediaType.APPLICATION_NDJSON)
            .bodyValue(lines)
            .exchange()
            .expectBodyList(Map.class)
            .returnResult()
            .getResponseBody();

    assertThat(answers).extracting(line -> line.get("status")).containsExactly(201, 403, 422);
    assertThat(answers.get(1).toString()).contains("/problems/out-of-reach");
  }

  @Test
  void belongToWhoFiledThemForThemselves() {
    var mine = file(TestCaller.volunteer("li", "liangcheng", "xiuyuan").with(http), aWish());
    var staffs = file(http, aWish());

    assertThat(mine.body()).containsEntry("status", "SUBMITTED");
    assertThat(staffs.body()).containsEntry("status", "PUBLISHED");
    assertThat(submitted(mine)).contains("\"account\":\"li\"");
    assertThat(submitted(staffs)).doesNotContain("account");
  }

  @Test
  void areAllThatTheirWisherSees() {
    var li = TestCaller.resident("li-lists", "liangcheng", "xiuyuan").with(http);
    var mine = file(li, aWish()).id();
    var another = file(TestCaller.resident("ma", "liangcheng", "xiuyuan").with(http), aWish()).id();

    assertThat(ids(li, "")).containsExactly(mine);
    assertThat(get(li, another).status()).isEqualTo(404);
    assertThat(post(li, another + "/withdraw", Map.of()).status()).isEqualTo(404);
    var sameNameElsewhere = TestCaller.resident("li-lists", "beiwaitan", "gongping").with(http);
    assertThat(ids(sameNameElsewhere, "")).isEmpty();
    assertThat(get(sameNameElsewhere, mine).status()).isEqualTo(404);
  }

  @Test
  void areListedByPlacesWithinReachOnly() {
    var here = file(http, in("shuidian")).id();
    var officer = TestCaller.officer("liangcheng", "shuidian").with(http);
    var nearby = TestCaller.officer("liangcheng", "liangwu").with(http);
    var elsewhere = TestCaller.operator("beiwaitan").with(http);
    var ops = TestCaller.ops().with(http);

    assertThat(ids(officer, "")).contains(here);
    assertThat(ids(officer, "&neighborhood=xiuyuan")).isEmpty();
    assertThat(ids(nearby, "&neighborhood=shuidian")).isEmpty();
    assertThat(ids(nearby, "&office=liangcheng")).doesNotContain(here);
    assertThat(ids(elsewhere, "&office=liangcheng")).isEmpty();
    assertThat(ids(elsewhere, "&neighborhood=shuidian")).isEmpty();
    assertThat(ids(ops, "&neighborhood=shuidian")).contains(here);
    assertThat(get(nearby, here).status()).isEqualTo(403);
    assertThat(get(elsewhere, here).status()).isEqualTo(404);
  }

  @Test
  void areRewrittenByTheirWisherOnlyBeforeTheyHangOnTheWall() {
    var li = TestCaller.resident("li", "liangcheng", "xiuyuan").with(http);
    var wish = file(li, aWish()).id();
    assertThat(rewrite(li, wish).status()).isEqualTo(200);

    assertThat(post(li, wish + "/publish", Map.of()).status()).isEqualTo(403);
    assertThat(post(http, wish + "/return", Map.of("reason", "王桂英的楼号？")).status()).isEqualTo(200);
    assertThat(rewrite(li, wish).status()).isEqualTo(200);
    post(http, wish + "/publish", Map.of());

    var refused = rewrite(li, wish);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).containsEntry("present", "PUBLISHED");
    assertThat(rewrite(http, wish).status()).isEqualTo(200);
    assertThat(post(li, wish + "/withdraw", Map.of()).body()).containsEntry("status", "WITHDRAWN");
  }

  @Test
  void tellNobodyWhoseTheyAre() {
    var wish = aWish("我是王桂英，住凉城路1弄2号，电话 138 0013 8000");
    wish.put("beneficiary", "王桂英本人");
    wish.put("preferredTimes", List.of("周二，打138-0013-8000"));
    var filed = file(http, wish);

    assertThat(filed.body())
        .containsEntry("text", "我是王**，住***，电话 138 **** 8000")
        .containsEntry("beneficiary", "王**本人")
        .containsEntry("preferredTimes", List.of("周二，打138-****-8000"));
    var amended = http.patch().uri("/api/v1/wishes/" + filed.id());
    assertThat(answer(amended.bodyValue(Map.of("beneficiary", "邻居和王桂英"))).body())
        .containsEntry("beneficiary", "邻居和王**");
  }

  private static Answer rewrite(WebTestClient as, String wish) {
    var text = "想要" + System.nanoTime() % 1000 + "盏灯";
    return answer(as.patch().uri("/api/v1/wishes/" + wish).bodyValue(Map.of("text", text)));
  }

  private String submitted(Answer wish) {
    return probe
        .await(
            "wishlight.wish-events",
            seen ->
                wish.id().equals(seen.header("ce_subject"))
                    && "1".equals(seen.header("ce_version")))
        .body();
  }

  private static List<String> ids(WebTestClient as, String filter) {
    var page = answer(as.get().uri("/api/v1/wishes?limit=500" + filter)).body();
    return ((List<?>) page.get("items"))
        .stream().map(item -> String.valueOf(((Map<?, ?>) item).get("id"))).toList();
  }

  private static Map<String, Object> in(String neighborhood) {
    var wish = aWish();
    wish.put("neighborhood", neighborhood);
    return wish;
  }

  private static String line(String neighborhood) {
    return "{\"neighborhood\":\""
        + neighborhood
        + "\",\"text\":\"想理发\",\"wisher\":{\"name\":\"王桂英\"}}\n";
  }
}
