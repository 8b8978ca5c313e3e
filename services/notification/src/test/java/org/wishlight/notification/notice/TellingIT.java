package org.wishlight.notification.notice;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.Event;
import org.wishlight.contracts.Topics;
import org.wishlight.notification.Happenings;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.Seen;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class TellingIT {
  @Autowired EventProbe probe;
  @Autowired ReactiveMongoTemplate mongo;

  private final Happenings wish = Happenings.ofAWish();

  @Test
  void tellsEverybodyConcernedThroughTheWholeLifeOfAWish() {
    publish(1, wish.submitted());
    publish(2, wish.published());
    publish(1, wish.claimed());
    publish(2, wish.started());
    publish(3, wish.fulfilled());
    publish(4, wish.confirmed());

    var officers = awaitNotices("neighborhood:" + wish.neighborhood(), 6);
    assertThat(officers)
        .extracting(NoticeDocument::template)
        .containsExactlyInAnyOrder(
            "submitted.neighborhood",
            "published.neighborhood",
            "claimed.neighborhood",
            "started.neighborhood",
            "fulfilled.neighborhood",
            "confirmed.neighborhood");
    assertThat(awaitNotices(wish.wisher(), 5)).allMatch(notice -> !notice.read());
    assertThat(awaitNotices(wish.volunteer(), 4)).allMatch(n -> n.wish().equals(wish.wish()));
  }

  @Test
  void saysThatANoticeWasDelivered() {
    var event = publish(1, wish.returned("请补充"));

    var delivered = awaitDelivered(1).getFirst();

    var notice = awaitNotices(wish.wisher(), 1).getFirst();
    assertThat(delivered.key()).isEqualTo(wish.neighborhood());
    assertThat(delivered.header("ce_type")).isEqualTo("org.wishlight.notice.delivered.v1");
    assertThat(delivered.header("ce_source")).isEqualTo("/notification");
    assertThat(delivered.header("ce_subject")).isEqualTo(notice.id());
    assertThat(delivered.header("ce_version")).isEqualTo("1");
    assertThat(delivered.header("ce_office")).isEqualTo(wish.office());
    assertThat(delivered.body())
        .isEqualToIgnoringWhitespace(
            """
            {"cause":"%s","recipient":"%s","channel":"inbox","wish":"%s"}"""
                .formatted(event.id(), wish.wisher(), wish.wish()));
  }

  @Test
  void tellsOnceWhateverIsRepeated() {
    var claimed = wish.happened(1, wish.claimed());
    var started = wish.happened(2, wish.started());
    for (var event : List.of(claimed, claimed, started, claimed, started)) {
      Happenings.publish(probe, event);
    }
    publish(3, wish.fulfilled());

    awaitNotices(wish.wisher(), 3);
    Happenings.publish(probe, claimed);
    publish(4, wish.confirmed());

    assertThat(awaitNotices(wish.wisher(), 4)).hasSize(4);
    assertThat(awaitNotices(wish.volunteer(), 4)).hasSize(4);
    assertThat(awaitDelivered(12)).extracting(s -> s.header("ce_subject")).doesNotHaveDuplicates();
  }

  @Test
  void tellsOfWhatComesInTheWrongOrderOrWithGaps() {
    publish(7, wish.fulfilled());
    publish(3, wish.claimed());
    publish(9, wish.confirmed());

    assertThat(awaitNotices(wish.wisher(), 3))
        .extracting(NoticeDocument::template)
        .containsExactlyInAnyOrder("fulfilled.wisher", "claimed.wisher", "confirmed.wisher");
  }

  @Test
  void poisonGoesToTheDeadLettersAndHoldsUpNothing() {
    var poisoned =
        List.of(
            "not json",
            "{\"standing\":{}}",
            "{\"standing\":null,\"volunteer\":\"v\"}",
            "{\"standing\":{\"status\":\"NO_SUCH\"}}",
            "[".repeat(5_000));
    for (var body : poisoned) {
      Happenings.publish(probe, wish.happened(1, wish.claimed()), body);
    }
    publish(2, wish.started());

    assertThat(awaitNotices(wish.wisher(), 1)).hasSize(1);
    var letters = Topics.deadLetters(Topics.MATCH_EVENTS, "notification");
    assertThat(probe.awaitCount(letters, this::isAboutTheWish, poisoned.size(), ofSeconds(20)))
        .hasSize(poisoned.size());
  }

  @Test
  void tellsManyAtOnce() {
    for (var n = 0; n < 500; n++) {
      var another = wish.withAnotherWish();
      Happenings.publish(probe, another.happened(1, another.published()));
    }

    assertThat(awaitNotices(wish.wisher(), 500)).hasSize(500);
    assertThat(awaitNotices("neighborhood:" + wish.neighborhood(), 500)).hasSize(500);
  }

  private Envelope<?> publish(long version, Event event) {
    var happened = wish.happened(version, event);
    Happenings.publish(probe, happened);
    return happened;
  }

  private List<NoticeDocument> awaitNotices(String recipient, int count) {
    return await()
        .atMost(ofSeconds(30))
        .until(() -> notices(recipient), found -> found.size() >= count);
  }

  private List<NoticeDocument> notices(String recipient) {
    return mongo
        .find(query(where("recipient").is(recipient)), NoticeDocument.class)
        .collectList()
        .block();
  }

  private List<Seen> awaitDelivered(int count) {
    return probe.awaitCount(
        Topics.NOTIFICATION_EVENTS,
        seen -> wish.neighborhood().equals(seen.key()),
        count,
        ofSeconds(20));
  }

  private boolean isAboutTheWish(Seen seen) {
    return wish.wish().equals(seen.header("ce_subject"));
  }
}
