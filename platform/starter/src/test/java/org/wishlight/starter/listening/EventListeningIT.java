package org.wishlight.starter.listening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Topics;
import org.wishlight.starter.SampleService.Ears;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class EventListeningIT {
  private static final String LETTERS = Topics.deadLetters(Topics.WISH_EVENTS, "sample");
  private static final String MATCH_LETTERS = Topics.deadLetters(Topics.MATCH_EVENTS, "sample");

  @Autowired EventProbe probe;
  @Autowired Ears ears;
  @Autowired WebTestClient http;

  private final String subject = UUID.randomUUID().toString();

  @BeforeEach
  void forget() {
    ears.stumbles.clear();
  }

  @Test
  void hearsEventsOfOneWishInOrder() {
    for (var version = 1; version <= 20; version++) {
      publish(Topics.WISH_EVENTS, headers(version), returned("r"));
    }

    await().until(() -> versionsHeard() == 20);
    assertThat(ears.heard.stream().filter(this::isMine).map(event -> event.version()))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void triesAgainWhatStumbledOnce() {
    ears.stumbles.add("once");

    publish(Topics.WISH_EVENTS, headers(1), returned("once"));

    await().until(() -> versionsHeard() == 2);
    assertThat(probe.all(LETTERS)).noneMatch(letter -> subject.equals(letter.header("ce_subject")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "not json", "[1,2", "{\"wisher\":[]}", "\u0000", "{\"reason\":{\"a\":{}}}"})
  void putsAsideWhatIsNoEventAndGoesOn(String body) {
    publish(Topics.WISH_EVENTS, headers(1), body.getBytes(UTF_8));
    publish(Topics.WISH_EVENTS, headers(2), returned("after"));

    var letter = probe.await(LETTERS, seen -> subject.equals(seen.header("ce_subject")));
    assertThat(letter.header("wishlight-reason")).startsWith("UnreadableEvent: ");
    assertThat(letter.header("wishlight-origin")).contains("wishlight.wish-events-");
    assertThat(letter.body()).isEqualTo(body);
    await().until(() -> versionsHeard() == 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ce_id", "ce_version", "ce_time", "ce_office", "ce_neighborhood"})
  void putsAsideAnEventWithoutItsAttributes(String attribute) {
    var headers = new HashMap<>(headers(1));
    headers.remove(attribute);

    publish(Topics.WISH_EVENTS, headers, returned("r"));

    var letter = probe.await(LETTERS, seen -> subject.equals(seen.header("ce_subject")));
    assertThat(letter.header("wishlight-reason")).contains(attribute);
  }

  @Test
  void ignoresTypesFromTheFuture() {
    var headers = new HashMap<>(headers(1));
    headers.put("ce_type", "org.wishlight.wish.celebrated.v1");
    publish(Topics.WISH_EVENTS, headers, "{}".getBytes(UTF_8));
    publish(Topics.WISH_EVENTS, headers(2), returned("r"));

    await().until(() -> versionsHeard() == 1);
    assertThat(probe.all(LETTERS)).noneMatch(letter -> subject.equals(letter.header("ce_subject")));
  }

  @Test
  void listsDeadLettersAndSendsThemAgain() {
    ears.stumbles.add(subject);
    publish(Topics.WISH_EVENTS, headers(1), returned("r"));
    probe.await(LETTERS, seen -> subject.equals(seen.header("ce_subject")));
    TestCaller.ops()
        .with(http)
        .get()
        .uri("/actuator/deadletters")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(list -> assertThat(list).contains(subject, "cannot bear"));

    ears.stumbles.clear();
    var heard = versionsHeard();
    TestCaller.ops()
        .with(http)
        .mutate()
        .responseTimeout(Duration.ofSeconds(20))
        .build()
        .post()
        .uri("/actuator/deadletters")
        .exchange()
        .expectStatus()
        .isOk();

    await().until(() -> versionsHeard() == heard + 1);
    TestCaller.ops()
        .with(http)
        .get()
        .uri("/actuator/deadletters")
        .exchange()
        .expectBody(String.class)
        .value(list -> assertThat(list).doesNotContain(subject));
  }

  @Test
  void leavesReplaysForOtherServicesAlone() {
    var headers = new HashMap<>(headers(1));
    headers.put("wishlight-replay-for", "somebody-else");
    publish(Topics.WISH_EVENTS, headers, returned("r"));
    publish(Topics.WISH_EVENTS, headers(2), returned("r"));

    await().until(() -> versionsHeard() == 1);
  }

  @Test
  void handsOverBatchesWithoutWhatIsNoEvent() {
    publish(Topics.MATCH_EVENTS, headers(1), returned("a"));
    publish(Topics.MATCH_EVENTS, headers(2), "poison".getBytes(UTF_8));
    publish(Topics.MATCH_EVENTS, headers(3), returned("c"));

    await().until(() -> inBatches() == 2);
    probe.await(MATCH_LETTERS, seen -> subject.equals(seen.header("ce_subject")));
    var last = ears.batches.getLast();
    assertThat(last.topic()).isEqualTo(Topics.MATCH_EVENTS);
    assertThat(last.next()).isEqualTo(last.events().getLast().offset() + 1);
  }

  @Test
  void takesTheOneThatSpoilsABatchAloneAside() {
    var other = UUID.randomUUID().toString();
    ears.stumbles.add(other);
    var spoiling = new HashMap<>(headers(1));
    spoiling.put("ce_subject", other);

    publish(Topics.MATCH_EVENTS, headers(1), returned("a"));
    publish(Topics.MATCH_EVENTS, spoiling, returned("b"));
    publish(Topics.MATCH_EVENTS, headers(2), returned("c"));

    probe.await(MATCH_LETTERS, seen -> other.equals(seen.header("ce_subject")));
    await().until(() -> inBatches() >= 2);
    assertThat(probe.all(MATCH_LETTERS))
        .noneMatch(letter -> subject.equals(letter.header("ce_subject")));
  }

  private void publish(String topic, Map<String, String> headers, byte[] body) {
    probe.publish(topic, "xiuyuan".getBytes(UTF_8), body, headers);
  }

  private Map<String, String> headers(long version) {
    return Map.of(
        "ce_id",
        UUID.randomUUID().toString(),
        "ce_type",
        "org.wishlight.wish.returned.v1",
        "ce_subject",
        subject,
        "ce_time",
        Instant.now().toString(),
        "ce_version",
        String.valueOf(version),
        "ce_office",
        "liangcheng",
        "ce_neighborhood",
        "xiuyuan");
  }

  private static byte[] returned(String reason) {
    return "{\"wisher\":\"p1\",\"reason\":\"%s\",\"unknown\":1}".formatted(reason).getBytes(UTF_8);
  }

  private boolean isMine(org.wishlight.contracts.Envelope<?> event) {
    return event.subject().equals(subject);
  }

  private long versionsHeard() {
    return ears.heard.stream().filter(this::isMine).count();
  }

  private long inBatches() {
    return ears.batches.stream()
        .flatMap(batch -> batch.events().stream())
        .map(received -> received.event())
        .filter(this::isMine)
        .map(event -> event.id())
        .distinct()
        .count();
  }
}
