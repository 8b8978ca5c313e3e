package org.wishlight.intake.reveal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.wishlight.intake.wish.WishCalls.aWish;
import static org.wishlight.intake.wish.WishCalls.answer;
import static org.wishlight.intake.wish.WishCalls.file;
import static org.wishlight.intake.wish.WishCalls.get;
import static org.wishlight.intake.wish.WishCalls.post;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.intake.MatchingSays;
import org.wishlight.intake.wish.WishCalls.Answer;
import org.wishlight.starter.outbox.EventJson;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class RevealingIT {
  private static final TestCaller OFFICER = TestCaller.officer("liangcheng", "xiuyuan");
  private static final TestCaller CHEN = TestCaller.volunteer("chen", "liangcheng", "xiuyuan");

  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  @Autowired EventJson json;
  @Autowired ReactiveMongoTemplate mongo;

  private MatchingSays matching;

  @BeforeEach
  void listen() {
    matching = new MatchingSays(probe, json);
  }

  @Test
  void showsTheNeighborhoodsOfficerTheContactAndSaysWhoSawIt() {
    var wish = file(http, aWish()).id();

    var seen = contact(OFFICER, wish, "电话核实：王桂英在家吗");

    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.body())
        .containsOnly(
            Map.entry("name", "王桂英"),
            Map.entry("phone", "138-0013-8000"),
            Map.entry("address", "凉城路 1 弄 2 号"));
    assertThat(seen.headers().getCacheControl()).isEqualTo("no-store");
    assertThat(reveals(OFFICER, wish))
        .extracting(
            reveal -> reveal.get("who"), reveal -> reveal.get("role"), reveal -> reveal.get("why"))
        .containsExactly(tuple("xiuyuan-officer", "OFFICER", "电话核实：王**在家吗"));
    assertThat(audited(wish))
        .extracting(entry -> entry.getString("kind"), entry -> entry.getString("actor"))
        .containsExactly(tuple("REVEALED", "xiuyuan-officer"));
  }

  @Test
  void showsTheClaimantTheContactWhileTheClaimLives() {
    var wish = file(http, aWish()).id();
    assertThat(contact(CHEN, wish, null).status()).isEqualTo(403);

    matching.claimed(wish, 1, "chen");
    awaitStatus(wish, "CLAIMED");
    assertThat(contact(CHEN, wish, null).body()).containsEntry("name", "王桂英");
    assertThat(get(CHEN.with(http), wish).body().get("wisher").toString()).contains("王**");

    matching.released(wish, 2);
    awaitStatus(wish, "PUBLISHED");
    assertThat(contact(CHEN, wish, null).status()).isEqualTo(403);
    assertThat(get(CHEN.with(http), wish).status()).isEqualTo(403);

    matching.claimed(wish, 3, "chen");
    matching.fulfilled(wish, 4);
    awaitStatus(wish, "FULFILLED");
    assertThat(contact(CHEN, wish, null).status()).isEqualTo(200);

    matching.confirmed(wish, 5);
    awaitStatus(wish, "CONFIRMED");
    assertThat(contact(CHEN, wish, null).status()).isEqualTo(403);
    assertThat(reveals(TestCaller.operator("liangcheng"), wish))
        .hasSize(2)
        .allSatisfy(
            reveal ->
                assertThat(reveal)
                    .containsEntry("role", "VOLUNTEER")
                    .containsEntry("why", "claim"));
  }

  @Test
  void showsTheClaimantNothingOnceTheWishIsWithdrawn() {
    var wish = file(http, aWish()).id();
    matching.claimed(wish, 1, "chen");
    awaitStatus(wish, "CLAIMED");

    post(http, wish + "/withdraw", Map.of());

    assertThat(contact(CHEN, wish, null).status()).isEqualTo(403);
  }

  @Test
  void showsItToNobodyElse() {
    var wish = file(http, aWish()).id();
    matching.claimed(wish, 1, "chen");
    awaitStatus(wish, "CLAIMED");

    assertThat(contact(TestCaller.officer("liangcheng", "shuidian"), wish, null).status())
        .isEqualTo(403);
    assertThat(contact(TestCaller.officer("beiwaitan", "gongping"), wish, null).status())
        .isEqualTo(404);
    for (var other :
        List.of(
            TestCaller.operator("liangcheng"),
            TestCaller.system("liangcheng"),
            TestCaller.ops(),
            TestCaller.volunteer("zhang", "liangcheng", "xiuyuan"),
            TestCaller.resident("chen", "liangcheng", "xiuyuan"))) {
      var refused = contact(other, wish, null);
      assertThat(refused.status()).as(other.role()).isEqualTo(403);
      assertThat(refused.body().toString()).doesNotContain("王桂英", "8000");
    }
    assertThat(reveals(OFFICER, wish)).isEmpty();
  }

  @Test
  void showsWhoFiledForSomebodyElseNoMoreThanWasSaid() {
    var chen = CHEN.with(http);
    var submitted = file(chen, aWish()).id();

    assertThat(get(chen, submitted).status()).isEqualTo(200);
    assertThat(contact(CHEN, submitted, null).status()).isEqualTo(403);
    var stranger = TestCaller.volunteer("zhang", "liangcheng", "xiuyuan");
    assertThat(contact(stranger, submitted, null).status()).isEqualTo(404);
  }

  @Test
  void showsNothingThatCannotBeWrittenDown() {
    var wish = file(http, aWish()).id();
    forbidReveals("off");
    try {
      var refused = contact(OFFICER, wish, null);

      assertThat(refused.status()).isGreaterThanOrEqualTo(500);
      assertThat(refused.body().toString()).doesNotContain("王桂英", "凉城路");
    } finally {
      forbidReveals(null);
    }
    assertThat(contact(OFFICER, wish, null).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%E4%B8", "%zz", "%00", "%E2%80%AE"})
  void refusesAReasonThatNobodyCanRead(String reason) {
    var wish = file(http, aWish()).id();

    assertThat(ask(OFFICER, wish, reason).status()).isEqualTo(400);
    assertThat(ask(OFFICER, wish, "x".repeat(201)).status()).isEqualTo(400);
    assertThat(reveals(OFFICER, wish)).isEmpty();
  }

  /** A rule that no reveal keeps, or none. */
  private void forbidReveals(@Nullable String rule) {
    var validator =
        rule == null ? new Document() : new Document("never", new Document("$exists", true));
    mongo.executeCommand(new Document("collMod", "reveals").append("validator", validator)).block();
  }

  private Answer contact(TestCaller caller, String wish, @Nullable String reason) {
    return ask(
        caller, wish, reason == null ? null : URLEncoder.encode(reason, StandardCharsets.UTF_8));
  }

  private Answer ask(TestCaller caller, String wish, @Nullable String reason) {
    var request = caller.with(http).get().uri("/api/v1/wishes/" + wish + "/contact");
    return answer(reason == null ? request : request.header("Reveal-Reason", reason));
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> reveals(TestCaller caller, String wish) {
    var page = answer(caller.with(http).get().uri("/api/v1/wishes/" + wish + "/reveals"));
    assertThat(page.status()).isEqualTo(200);
    return (List<Map<String, Object>>) page.body().get("items");
  }

  private List<Document> audited(String wish) {
    return mongo
        .find(Query.query(Criteria.where("subject").is(wish)), Document.class, "audit")
        .collectList()
        .block();
  }

  private void awaitStatus(String wish, String status) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> status.equals(get(http, wish).body().get("status")));
  }
}
