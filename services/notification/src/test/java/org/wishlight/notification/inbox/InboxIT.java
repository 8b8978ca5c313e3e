package org.wishlight.notification.inbox;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Event;
import org.wishlight.notification.Happenings;
import org.wishlight.notification.People;
import org.wishlight.starter.privacy.ContactSeal;
import org.wishlight.starter.web.Page;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class InboxIT {
  private static final String INBOX = "/api/v1/inbox";

  @Autowired EventProbe probe;
  @Autowired WebTestClient http;
  @Autowired ContactSeal seal;

  private final Happenings wish = Happenings.ofAWish();
  private final TestCaller operator = TestCaller.operator(wish.office());

  @Test
  void showsNoticesNewestFirstInTheReadersLanguage() {
    publish(1, wish.published());
    publish(1, wish.claimed());

    var notices = awaitInbox(wish.wisher(), 2);

    var newest = notices.getFirst();
    assertThat(newest.title()).isEqualTo("有人认领了您的心愿");
    assertThat(newest.text()).isEqualTo("「" + Happenings.TEXT + "」已有人认领，预计11月11日 10:00前开始。");
    assertThat(newest.type()).isEqualTo("org.wishlight.wish.claimed.v1");
    assertThat(newest.wish()).isEqualTo(wish.wish());
    assertThat(newest.office()).isEqualTo(wish.office());
    assertThat(newest.neighborhood()).isEqualTo(wish.neighborhood());
    assertThat(newest.channel()).isEqualTo("inbox");
    assertThat(newest.read()).isFalse();
    assertThat(notices.getLast().title()).isEqualTo("您的心愿上墙了");
    assertThat(inbox(wish.wisher(), english()).items().getLast().title())
        .isEqualTo("Your wish is on the wall");
  }

  @Test
  void tellsWithoutTheWishsTextUntilThatIsKnown() {
    publish(1, wish.claimed());
    assertThat(awaitInbox(wish.wisher(), 1).getFirst().text()).startsWith("「微心愿」");

    publish(2, wish.published("$literal {wish} 修水管"));
    assertThat(awaitInbox(wish.wisher(), 2).getLast().text())
        .startsWith("「$literal {wish} 修水管」已有人认领");
  }

  @Test
  void keepsTheNewestTextOfAWish() {
    publish(1, wish.published("第一版"));
    publish(3, wish.amended("第三版"));
    publish(2, wish.amended("第二版"));
    publish(4, wish.withdrawn());

    assertThat(awaitInbox(wish.wisher(), 2).getFirst().text()).isEqualTo("「第三版」已撤回，原因：未说明。");
  }

  @Test
  void leadsThroughAnInboxPageByPage() {
    for (var n = 0; n < 7; n++) {
      var another = wish.withAnotherWish();
      Happenings.publish(probe, another.happened(1, another.returned("n" + n)));
    }
    var all = awaitInbox(wish.wisher(), 7);

    var found = new ArrayList<NoticeView>();
    var page = inbox(wish.wisher() + "&limit=3", chinese());
    while (page.next() != null && found.size() < all.size()) {
      assertThat(page.items()).hasSize(3);
      found.addAll(page.items());
      page = inbox(wish.wisher() + "&limit=3&cursor=" + page.next(), chinese());
    }
    found.addAll(page.items());
    assertThat(found).isEqualTo(all);
    assertThat(found).extracting(NoticeView::id).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void ticksANoticeOffOnce() {
    publish(1, wish.published());
    publish(1, wish.claimed());
    var notice = awaitInbox(wish.wisher(), 2).getFirst();

    var first = read(notice.id());
    var again = read(notice.id());

    assertThat(first.read()).isTrue();
    assertThat(first.readAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    assertThat(again).isEqualTo(first);
    assertThat(inbox(wish.wisher() + "&unread=true", chinese()).items())
        .extracting(NoticeView::type)
        .containsExactly("org.wishlight.wish.published.v1");
    assertThat(inbox(wish.wisher() + "&unread=false", chinese()).items()).hasSize(2);
  }

  @Test
  void refusesToTickOffWhatHasChanged() {
    publish(1, wish.published());
    var path = INBOX + "/" + awaitInbox(wish.wisher(), 1).getFirst().id() + "/read";

    operator
        .with(http)
        .post()
        .uri(path)
        .header("If-Match", "\"7\"")
        .exchange()
        .expectStatus()
        .isEqualTo(412);
    assertThat(inbox(wish.wisher(), chinese()).items().getFirst().read()).isFalse();
    operator
        .with(http)
        .post()
        .uri(path)
        .header("If-Match", "\"1\"")
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"2\"");
  }

  @Test
  void manyReadersAtOnceAgreeOnWhenItWasRead() throws Exception {
    publish(1, wish.published());
    var id = awaitInbox(wish.wisher(), 1).getFirst().id();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var readers = IntStream.range(0, 32).mapToObj(n -> (Callable<NoticeView>) () -> read(id));
      var seen = new ArrayList<NoticeView>();
      for (var reader : threads.invokeAll(readers.toList())) {
        seen.add(reader.get());
      }
      assertThat(seen).containsOnly(seen.getFirst());
    }
  }

  @Test
  void everybodyHasAnInboxOfTheirOwn() {
    publish(1, wish.claimed());
    publish(2, wish.escalated());
    awaitInbox("office:" + wish.office(), 1);
    var volunteer = logsIn(wish.volunteer());

    assertThat(own(volunteer)).extracting(NoticeView::recipient).containsExactly(wish.volunteer());
    assertThat(own(officer(wish)))
        .extracting(NoticeView::recipient)
        .containsOnly("neighborhood:" + wish.neighborhood())
        .hasSize(2);
    assertThat(own(operator))
        .extracting(NoticeView::recipient)
        .containsExactly("office:" + wish.office());
    assertThat(own(TestCaller.system(wish.office()))).isEqualTo(own(operator));
  }

  @Test
  void anAccountReadsAllThatItsPersonsAreTold() {
    var account = "account-" + wish.wisher();
    var both = TestCaller.resident(account, wish.office(), wish.neighborhood());
    assertThat(own(both)).isEmpty();
    logsIn(wish.wisher(), account);
    logsIn(wish.volunteer(), account);
    publish(1, wish.claimed());
    awaitInbox(wish.wisher(), 1);

    assertThat(own(both))
        .extracting(NoticeView::recipient)
        .containsExactlyInAnyOrder(wish.wisher(), wish.volunteer());
    assertThat(list(INBOX + "?recipient=" + wish.volunteer(), both, chinese()).items()).hasSize(1);
    for (var notice : own(both)) {
      read(both, notice.id());
    }
    assertThat(list(INBOX + "?unread=true", both, chinese()).items()).isEmpty();
  }

  @Test
  void whatIsToldToAPersonIsTheirsInWhicheverOfficeItWas() {
    var volunteer = logsIn(wish.volunteer());
    var elsewhere = wish.in("o-elsewhere", "n-elsewhere").withAnotherWish();

    Happenings.publish(probe, elsewhere.happened(1, elsewhere.claimed()));

    await().atMost(ofSeconds(20)).until(() -> own(volunteer).size() == 1);
    assertThat(own(TestCaller.volunteer(volunteer.account(), "o-elsewhere", "n-elsewhere")))
        .isEmpty();
  }

  @Test
  void keepsNeighbourhoodsOfTheSameNameApart() {
    var namesake = wish.in("o-namesake", wish.neighborhood()).withAnotherWish();
    Happenings.publish(probe, namesake.happened(1, namesake.submitted()));
    publish(1, wish.submitted());
    awaitInbox("neighborhood:" + wish.neighborhood(), 1);

    assertThat(own(officer(wish))).extracting(NoticeView::wish).containsExactly(wish.wish());
    await()
        .atMost(ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(own(officer(namesake)))
                    .extracting(NoticeView::wish)
                    .containsExactly(namesake.wish()));
  }

  @Test
  void nobodySeesWhatIsNotTheirs() {
    publish(1, wish.claimed());
    var id = awaitInbox(wish.wisher(), 1).getFirst().id();
    var volunteer = logsIn(wish.volunteer());
    var stranger = TestCaller.operator("o-stranger");

    for (var caller : List.of(volunteer, officer(wish))) {
      caller
          .with(http)
          .get()
          .uri(INBOX + "?recipient=" + wish.wisher())
          .exchange()
          .expectStatus()
          .isForbidden()
          .expectBody()
          .jsonPath("type")
          .isEqualTo("/problems/not-your-inbox");
    }
    assertThat(inbox(wish.wisher(), chinese()).items()).hasSize(1);
    assertThat(list(INBOX + "?recipient=" + wish.wisher(), stranger, chinese()).items()).isEmpty();
    for (var caller : List.of(volunteer, officer(wish), stranger)) {
      caller
          .with(http)
          .post()
          .uri(INBOX + "/" + id + "/read")
          .exchange()
          .expectStatus()
          .isNotFound();
    }
    assertThat(inbox(wish.wisher(), chinese()).items().getFirst().read()).isFalse();
  }

  @Test
  void thatAnotherOfficeExistsIsNotTold() {
    operator
        .with(http)
        .get()
        .uri(INBOX + "?recipient=office:beiwaitan")
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  /** Returns when the service knows whose account it is. */
  private TestCaller logsIn(String person) {
    return logsIn(person, "account-" + person);
  }

  private TestCaller logsIn(String person, String account) {
    new People(probe, seal).logsIn(person, account, wish.office());
    var caller = TestCaller.volunteer(account, wish.office(), wish.neighborhood());
    await()
        .atMost(ofSeconds(20))
        .until(
            () ->
                caller
                    .with(http)
                    .get()
                    .uri(INBOX + "?recipient=" + person)
                    .exchange()
                    .returnResult(Void.class)
                    .getStatus()
                    .is2xxSuccessful());
    return caller;
  }

  private static TestCaller officer(Happenings wish) {
    return TestCaller.officer(wish.office(), wish.neighborhood());
  }

  private void publish(long version, Event event) {
    Happenings.publish(probe, wish.happened(version, event));
  }

  private NoticeView read(String id) {
    return read(operator, id);
  }

  private NoticeView read(TestCaller caller, String id) {
    return caller
        .with(http)
        .post()
        .uri(INBOX + "/" + id + "/read")
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"2\"")
        .expectBody(NoticeView.class)
        .returnResult()
        .getResponseBody();
  }

  private List<NoticeView> own(TestCaller caller) {
    return list(INBOX, caller, chinese()).items();
  }

  private List<NoticeView> awaitInbox(String recipient, int count) {
    return await()
        .atMost(ofSeconds(30))
        .until(() -> inbox(recipient, chinese()).items(), found -> found.size() >= count);
  }

  private Page<NoticeView> inbox(String recipient, Consumer<HttpHeaders> language) {
    return list(INBOX + "?recipient=" + recipient, operator, language);
  }

  private Page<NoticeView> list(String path, TestCaller caller, Consumer<HttpHeaders> language) {
    return caller
        .with(http)
        .get()
        .uri(path)
        .headers(language)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(new ParameterizedTypeReference<Page<NoticeView>>() {})
        .returnResult()
        .getResponseBody();
  }

  private static Consumer<HttpHeaders> chinese() {
    return headers -> headers.set(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN");
  }

  private static Consumer<HttpHeaders> english() {
    return headers -> headers.set(HttpHeaders.ACCEPT_LANGUAGE, "en");
  }
}
