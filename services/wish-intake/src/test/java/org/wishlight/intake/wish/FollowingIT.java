package org.wishlight.intake.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wishlight.intake.wish.WishCalls.aWish;
import static org.wishlight.intake.wish.WishCalls.file;
import static org.wishlight.intake.wish.WishCalls.get;
import static org.wishlight.intake.wish.WishCalls.post;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.EventCatalog;
import org.wishlight.contracts.MatchEvent;
import org.wishlight.contracts.Owner;
import org.wishlight.contracts.Standing;
import org.wishlight.contracts.Topics;
import org.wishlight.contracts.WishStatus;
import org.wishlight.intake.wish.WishCalls.Answer;
import org.wishlight.starter.outbox.EventJson;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class FollowingIT {
  private static final Instant DUE = Instant.parse("2026-12-01T01:00:00Z");
  private static final String LETTERS = Topics.deadLetters(Topics.MATCH_EVENTS, "wish-intake");

  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  @Autowired EventJson json;

  @Test
  void showsHowAWishFaresOnTheWall() {
    var wish = file(http, aWish()).id();

    say(wish, 1, claimed());

    var seen = awaitTag(wish, "\"2.1\"");
    assertThat(seen.body())
        .containsEntry("status", "CLAIMED")
        .containsEntry("circle", "ALL")
        .containsEntry("owner", Map.of("type", "CLAIMANT", "id", "v1"))
        .containsEntry("nextActionAt", "2026-12-01T01:00:00Z");
    var amended = http.patch().uri("/api/v1/wishes/" + wish).bodyValue(Map.of("text", "晚了"));
    assertThat(WishCalls.answer(amended).body()).containsEntry("present", "CLAIMED");
  }

  @Test
  void takesRepeatsAndLateRepeatsForNothing() {
    var wish = file(http, aWish()).id();

    say(wish, 1, claimed());
    say(wish, 1, claimed());
    say(wish, 2, released());
    say(wish, 1, claimed());
    say(
        wish,
        3,
        new MatchEvent.Escalated(standing(WishStatus.PUBLISHED, Owner.office("liangcheng"))));

    assertThat(awaitTag(wish, "\"2.3\"").body())
        .containsEntry("status", "PUBLISHED")
        .containsEntry("owner", Map.of("type", "OFFICE", "id", "liangcheng"));
  }

  @Test
  void laysAsideWhatComesBeforeItsTurn() {
    var wish = file(http, aWish()).id();

    say(wish, 2, released());
    say(wish, 1, claimed());

    assertThat(awaitTag(wish, "\"2.1\"").body()).containsEntry("status", "CLAIMED");
    probe.await(
        LETTERS,
        letter ->
            wish.equals(letter.header("ce_subject")) && "2".equals(letter.header("ce_version")));
  }

  @Test
  void laysAsidePoisonAndGoesOn() {
    var wish = file(http, aWish()).id();
    var poison = headers(wish, 1, claimed());

    probe.publish(Topics.MATCH_EVENTS, "xiuyuan", "{not json", poison);
    probe.publish(Topics.MATCH_EVENTS, "xiuyuan", "{\"standing\":{\"status\":\"NEVER\"}}", poison);
    probe.publish(Topics.MATCH_EVENTS, (byte[]) null, (byte[]) null, poison);
    say("0190b1f0-0000-7000-8000-000000000000", 1, claimed());
    say(wish, 1, claimed());

    assertThat(awaitTag(wish, "\"2.1\"").body()).containsEntry("status", "CLAIMED");
    probe.awaitCount(
        LETTERS, letter -> wish.equals(letter.header("ce_subject")), 3, Duration.ofSeconds(20));
    probe.await(
        LETTERS,
        letter -> "0190b1f0-0000-7000-8000-000000000000".equals(letter.header("ce_subject")));
  }

  @Test
  void cannotBeWithdrawnOnceItIsFulfilled() {
    var wish = file(http, aWish()).id();
    say(
        wish,
        1,
        new MatchEvent.ClaimFulfilled(
            standing(WishStatus.FULFILLED, Owner.neighborhood("xiuyuan")), "c1", "v1", 0));
    awaitTag(wish, "\"2.1\"");

    var refused = post(http, wish + "/withdraw", Map.of());

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).containsEntry("present", "FULFILLED");
  }

  @Test
  void isDoneIfItWasConfirmedWhileSomebodyWithdrewIt() {
    var wish = file(http, aWish()).id();
    say(wish, 1, claimed());
    awaitTag(wish, "\"2.1\"");
    assertThat(post(http, wish + "/withdraw", Map.of()).body())
        .containsEntry("status", "WITHDRAWN");

    say(
        wish,
        2,
        new MatchEvent.Confirmed(
            standing(WishStatus.CONFIRMED, Owner.claimant("v1")), "c1", "v1", 5, true));

    assertThat(awaitTag(wish, "\"3.2\"").body()).containsEntry("status", "CONFIRMED");
  }

  private Answer awaitTag(String wish, String tag) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> get(http, wish), seen -> tag.equals(seen.tag()));
  }

  private void say(String wish, long version, MatchEvent event) {
    var body = new String(json.bytes(json.body(event)), StandardCharsets.UTF_8);
    probe.publish(Topics.MATCH_EVENTS, "xiuyuan", body, headers(wish, version, event));
  }

  private static Map<String, String> headers(String wish, long version, MatchEvent event) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("ce_id", UuidCreator.getTimeOrderedEpoch().toString());
    headers.put("ce_type", EventCatalog.typeOf(event.getClass()));
    headers.put("ce_subject", wish);
    headers.put("ce_version", String.valueOf(version));
    headers.put("ce_time", Instant.now().toString());
    headers.put("ce_office", "liangcheng");
    headers.put("ce_neighborhood", "xiuyuan");
    return headers;
  }

  private static MatchEvent claimed() {
    return new MatchEvent.Claimed(
        standing(WishStatus.CLAIMED, Owner.claimant("v1")), "c1", "v1", DUE, null);
  }

  private static MatchEvent released() {
    return new MatchEvent.ClaimReleased(
        standing(WishStatus.PUBLISHED, Owner.neighborhood("xiuyuan")), "c1", "v1", "没空");
  }

  private static Standing standing(WishStatus status, Owner owner) {
    return new Standing(status, Circle.ALL, owner, DUE, "person", "v1");
  }
}
