package org.wishlight.notification.webhook;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.MatchEvent;
import org.wishlight.contracts.Topics;
import org.wishlight.notification.Happenings;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.Seen;
import org.wishlight.testing.SettableClock;
import org.wishlight.testing.WishlightTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WishlightTest
class WebhookIT {
  private static final String EPOCH = "2020-01-01T00:00:00Z";

  @Autowired EventProbe probe;
  @Autowired WebTestClient http;
  @Autowired SettableClock clock;

  private final Happenings wish = Happenings.ofAWish();
  private final Receiver receiver = new Receiver();
  private Office office;

  @BeforeEach
  void comesIn() {
    office = new Office(wish.office(), http);
  }

  @AfterEach
  void leaves() {
    clock.backToNow();
    office.endsAll();
    receiver.close();
  }

  @Test
  void tellsBySignedRequestsThatNameNobody() throws Exception {
    var webhook = office.subscribes(receiver);

    var event = wish.happened(1, wish.claimed());
    Happenings.publish(probe, event);

    var request = request(0);
    verify(webhook, request);
    var body = JsonMapper.shared().readTree(request.body());
    assertThat(body.get("type").asString()).isEqualTo("wish.claimed");
    assertThat(body.at("/data/id").asString()).isEqualTo(event.id().toString());
    assertThat(body.at("/data/subject").asString()).isEqualTo(wish.wish());
    assertThat(body.at("/data/status").asString()).isEqualTo("CLAIMED");
    assertThat(request.body()).doesNotContain(wish.wisher(), wish.volunteer());
    assertThat(outcome(request.id()).header("ce_type")).endsWith("notice.delivered.v1");
  }

  @Test
  void tellsOnceWhateverIsRepeatedAndOnlyWhatIsWanted() {
    office.subscribes(receiver, "wish.claimed", "org.wishlight.claim.started.v1");
    try (var elsewhere = new Receiver()) {
      new Office("o-elsewhere", http).subscribes(elsewhere);
      var claimed = wish.happened(1, wish.claimed());

      Happenings.publish(probe, claimed);
      Happenings.publish(probe, claimed);
      Happenings.publish(probe, wish.happened(2, wish.widened()));
      Happenings.publish(probe, wish.happened(3, wish.started()));

      await().atMost(ofSeconds(20)).until(() -> receiver.requests().size() >= 2);
      await().atMost(ofSeconds(20)).until(() -> office.deliveries("SENT").size() == 2);
      assertThat(receiver.requests()).extracting(Receiver.Request::id).doesNotHaveDuplicates();
      assertThat(receiver.requests()).hasSize(2);
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @Test
  void triesAgainUnderTheSameId() throws Exception {
    var webhook = office.subscribes(receiver.answering(500));
    happens(wish.claimed());
    await().atMost(ofSeconds(20)).until(() -> office.deliveries("FAILED").size() == 1);
    assertThat(office.deliveries("FAILED").at("/0/lastError").asString()).isEqualTo("status-500");

    receiver.answering(204);
    clock.forward(ofSeconds(10));

    verify(webhook, request(1));
    assertThat(request(1).id()).isEqualTo(request(0).id());
  }

  @Test
  void parksAfterTheLastAttemptUntilItIsReplayed() {
    office.subscribes(receiver.answering(302, Map.of("Location", receiver.url() + "/other")));
    happens(wish.claimed());

    await()
        .atMost(ofSeconds(60))
        .until(
            () -> {
              clock.forward(Duration.ofDays(2));
              return office.deliveries("PARKED").size() == 1;
            });
    var parked = office.deliveries("PARKED").get(0);
    assertThat(parked.get("attempts").asInt()).isGreaterThanOrEqualTo(10);
    assertThat(parked.get("lastError").asString()).isEqualTo("status-302");
    assertThat(receiver.requests()).extracting(Receiver.Request::id).containsOnly(id(parked));
    var id = id(parked);
    assertThat(outcome(id).header("ce_type")).endsWith("notice.failed.v1");

    receiver.answering(200);
    office.replaysDelivery(id).expectStatus().isOk();

    await().atMost(ofSeconds(20)).until(() -> office.deliveries("SENT").size() == 1);
    office.replaysDelivery(id).expectStatus().isEqualTo(409);
  }

  @Test
  void asksNobodyAgainWhoIsGone() {
    office.subscribes(receiver.answering(410));
    happens(wish.claimed());

    await().atMost(ofSeconds(20)).until(() -> office.webhook().has("disabledAt"));
    await().atMost(ofSeconds(20)).until(() -> office.deliveries("PARKED").size() == 1);
    assertThat(office.deliveries("PARKED").at("/0/lastError").asString()).isEqualTo("gone");
  }

  @Test
  void bothSecretsCountForADay() throws Exception {
    var before = office.subscribes(receiver);
    var after = office.rotates(before);
    assertThat(after.get("secret")).isNotEqualTo(before.get("secret"));

    happens(wish.claimed());

    verify(before, request(0));
    verify(after, request(0));
    clock.forward(Duration.ofHours(25));
    office.replays(before, EPOCH);
    await().atMost(ofSeconds(20)).until(() -> receiver.requests().size() == 2);
    assertThat(request(1).headers().firstValue("webhook-signature").orElseThrow())
        .doesNotContain(" ");
  }

  @Test
  void tellsAgainWhatHappenedSinceATime() {
    var webhook = office.subscribes(receiver);
    happens(wish.claimed());
    await().atMost(ofSeconds(20)).until(() -> office.deliveries("SENT").size() == 1);

    assertThat(office.replays(webhook, "2100-01-01T00:00:00Z")).isZero();
    assertThat(office.replays(webhook, EPOCH)).isEqualTo(1);

    assertThat(request(1).id()).isEqualTo(request(0).id());
    assertThat(request(1).body()).isEqualTo(request(0).body());
  }

  @Test
  void whoDoesNotAnswerDelaysNobodyElse() {
    try (var silent = new Receiver().silent()) {
      office.subscribes(silent);
      office.subscribes(receiver);
      for (var version = 1; version <= 40; version++) {
        Happenings.publish(probe, wish.happened(version, wish.started()));
      }

      await().atMost(ofSeconds(20)).until(() -> receiver.requests().size() == 40);
      assertThat(silent.requests()).hasSizeLessThanOrEqualTo(6);
    }
  }

  @Test
  void nothingIsSentToWhoHasEnded() {
    var webhook = office.subscribes(receiver.answering(500));
    happens(wish.claimed());
    await().atMost(ofSeconds(20)).until(() -> office.deliveries("FAILED").size() == 1);

    office.ends(webhook);

    assertThat(office.deliveries("FAILED")).isEmpty();
    assertThat(office.webhook().isMissingNode()).isTrue();
  }

  private void happens(MatchEvent event) {
    Happenings.publish(probe, wish.happened(1, event));
  }

  private Receiver.Request request(int n) {
    await().atMost(ofSeconds(20)).until(() -> receiver.requests().size() > n);
    return receiver.requests().get(n);
  }

  private Seen outcome(String delivery) {
    return probe.await(
        Topics.NOTIFICATION_EVENTS, seen -> delivery.equals(seen.header("ce_subject")));
  }

  private static String id(JsonNode delivery) {
    return delivery.get("id").asString();
  }

  private static void verify(JsonNode webhook, Receiver.Request request) throws Exception {
    new com.standardwebhooks.Webhook(webhook.get("secret").asString())
        .verify(request.body(), request.headers());
  }
}
