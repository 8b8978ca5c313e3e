package org.wishlight.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Event;
import org.wishlight.notification.Happenings;
import org.wishlight.notification.People;
import org.wishlight.starter.privacy.ContactSeal;
import org.wishlight.starter.web.Page;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

@WishlightTest
class InboxStreamIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Consumer<HttpHeaders> NEW = headers -> {};

  @Autowired EventProbe probe;
  @Autowired WebTestClient http;
  @Autowired ContactSeal seal;

  private final Happenings wish = Happenings.ofAWish();
  private final TestCaller operator = TestCaller.operator(wish.office());

  @Test
  void tellsOfNewNoticesAndHowManyAreUnread() {
    StepVerifier.create(watch(wish.wisher(), NEW))
        .assertNext(event -> assertUnread(event, 0))
        .then(() -> publish(1, wish.published()))
        .recordWith(ArrayList::new)
        .expectNextCount(2)
        .consumeRecordedWith(
            events ->
                assertThat(events)
                    .extracting(ServerSentEvent::event)
                    .containsExactlyInAnyOrder("notice", "unread"))
        .thenCancel()
        .verify(PATIENCE);
  }

  @Test
  void showsANoticeAsTheInboxDoes() {
    StepVerifier.create(notices(watch(wish.wisher(), NEW)))
        .then(() -> publish(1, wish.claimed()))
        .assertNext(
            notice -> {
              assertThat(notice.id()).isEqualTo(notice.data().get("id"));
              assertThat(notice.data())
                  .containsEntry("recipient", wish.wisher())
                  .containsEntry("title", "有人认领了您的心愿")
                  .containsEntry("read", false);
            })
        .thenCancel()
        .verify(PATIENCE);
  }

  @Test
  void countsDownWhenANoticeIsRead() {
    StepVerifier.create(watch(wish.wisher(), NEW).filter(e -> "unread".equals(e.event())))
        .assertNext(event -> assertUnread(event, 0))
        .then(() -> publish(1, wish.published()))
        .assertNext(event -> assertUnread(event, 1))
        .then(this::readAll)
        .assertNext(event -> assertUnread(event, 0))
        .thenCancel()
        .verify(PATIENCE);
  }

  @Test
  void goesOnBehindTheLastNoticeSeen() {
    publish(1, wish.published());
    publish(1, wish.claimed());
    publish(2, wish.started());
    Awaitility.await().atMost(PATIENCE).until(() -> inbox().items().size() == 3);
    var seen = notices(watch(wish.wisher(), last("00000000-0000-7000-8000-000000000000")));
    var first = Objects.requireNonNull(seen.take(3).collectList().block(PATIENCE));
    assertThat(first).extracting(e -> e.data().get("title")).hasSize(3);

    StepVerifier.create(
            notices(watch(wish.wisher(), last(first.getFirst().id()))).map(ServerSentEvent::id))
        .expectNext(first.get(1).id(), first.get(2).id())
        .then(() -> publish(3, wish.fulfilled()))
        .expectNextCount(1)
        .thenCancel()
        .verify(PATIENCE);
  }

  @Test
  void tellsANewReaderNothingOld() {
    publish(1, wish.published());
    assertThat(
            watch(wish.wisher(), NEW)
                .filter(e -> !e.data().equals(Map.of("unread", 0)))
                .next()
                .block(PATIENCE))
        .isNotNull();

    StepVerifier.create(watch(wish.wisher(), NEW))
        .assertNext(event -> assertUnread(event, 1))
        .then(() -> publish(1, wish.claimed()))
        .recordWith(ArrayList::new)
        .expectNextCount(2)
        .consumeRecordedWith(
            events ->
                assertThat(events)
                    .filteredOn(event -> "notice".equals(event.event()))
                    .extracting(event -> event.data().get("type"))
                    .containsExactly("org.wishlight.wish.claimed.v1"))
        .thenCancel()
        .verify(PATIENCE);
  }

  @Test
  void showsTheCallersOwnAndNobodyElses() {
    var account = "account-" + wish.volunteer();
    var volunteer = TestCaller.volunteer(account, wish.office(), wish.neighborhood());
    new People(probe, seal).logsIn(wish.volunteer(), account, wish.office());
    Awaitility.await().atMost(PATIENCE).until(() -> reads(volunteer, wish.volunteer()));

    StepVerifier.create(notices(watch(null, volunteer, NEW)))
        .then(() -> publish(1, wish.published()))
        .then(() -> publish(1, wish.claimed()))
        .assertNext(n -> assertThat(n.data()).containsEntry("recipient", wish.volunteer()))
        .thenCancel()
        .verify(PATIENCE);
    watching(wish.wisher(), volunteer, NEW).exchange().expectStatus().isForbidden();
  }

  @Test
  void showsAnOfficerNothingOfANeighbourhoodOfTheSameNameElsewhere() {
    var namesake = wish.in("o-namesake", wish.neighborhood()).withAnotherWish();
    var officer = TestCaller.officer(wish.office(), wish.neighborhood());

    StepVerifier.create(notices(watch(null, officer, NEW)))
        .then(() -> Happenings.publish(probe, namesake.happened(1, namesake.submitted())))
        .then(() -> publish(1, wish.submitted()))
        .assertNext(n -> assertThat(n.data()).containsEntry("wish", wish.wish()))
        .thenCancel()
        .verify(PATIENCE);
  }

  @Test
  void manyReadersEachGetEverything() {
    var readers =
        IntStream.range(0, 50)
            .mapToObj(n -> notices(watch(wish.wisher(), NEW)).take(20).count())
            .toList();

    StepVerifier.create(Flux.merge(Flux.fromIterable(readers), 50))
        .then(this::publishTwenty)
        .expectNextSequence(List.copyOf(Collections.nCopies(50, 20L)))
        .expectComplete()
        .verify(PATIENCE);
  }

  private void publishTwenty() {
    for (var n = 0; n < 20; n++) {
      var another = wish.withAnotherWish();
      Happenings.publish(probe, another.happened(1, another.returned("n" + n)));
    }
  }

  private void publish(long version, Event event) {
    Happenings.publish(probe, wish.happened(version, event));
  }

  private void readAll() {
    inbox()
        .items()
        .forEach(
            n -> operator.with(http).post().uri("/api/v1/inbox/" + n.id() + "/read").exchange());
  }

  private Page<NoticeView> inbox() {
    return operator
        .with(http)
        .get()
        .uri("/api/v1/inbox?recipient=" + wish.wisher())
        .exchange()
        .expectBody(new ParameterizedTypeReference<Page<NoticeView>>() {})
        .returnResult()
        .getResponseBody();
  }

  private boolean reads(TestCaller caller, String recipient) {
    return caller
        .with(http)
        .get()
        .uri("/api/v1/inbox?recipient=" + recipient)
        .exchange()
        .returnResult(String.class)
        .getStatus()
        .is2xxSuccessful();
  }

  private Flux<ServerSentEvent<Map<String, Object>>> watch(
      String recipient, Consumer<HttpHeaders> last) {
    return watch(recipient, operator, last);
  }

  private Flux<ServerSentEvent<Map<String, Object>>> watch(
      String recipient, TestCaller caller, Consumer<HttpHeaders> last) {
    return Flux.defer(
            () ->
                watching(recipient, caller, last)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .returnResult(
                        new ParameterizedTypeReference<ServerSentEvent<Map<String, Object>>>() {})
                    .getResponseBody())
        .filter(event -> event.data() != null);
  }

  private WebTestClient.RequestHeadersSpec<?> watching(
      String recipient, TestCaller caller, Consumer<HttpHeaders> last) {
    return caller
        .with(http)
        .mutate()
        .responseTimeout(PATIENCE)
        .build()
        .get()
        .uri("/api/v1/inbox/stream" + (recipient == null ? "" : "?recipient=" + recipient))
        .accept(MediaType.TEXT_EVENT_STREAM)
        .headers(last);
  }

  private static Consumer<HttpHeaders> last(String id) {
    return headers -> headers.set("Last-Event-ID", id);
  }

  private static Flux<ServerSentEvent<Map<String, Object>>> notices(
      Flux<ServerSentEvent<Map<String, Object>>> events) {
    return events.filter(event -> "notice".equals(event.event()));
  }

  private static void assertUnread(ServerSentEvent<Map<String, Object>> event, int unread) {
    assertThat(event.event()).isEqualTo("unread");
    assertThat(event.data()).isEqualTo(Map.of("unread", unread));
  }
}
