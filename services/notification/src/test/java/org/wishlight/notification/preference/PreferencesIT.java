package org.wishlight.notification.preference;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.notification.Happenings;
import org.wishlight.notification.People;
import org.wishlight.starter.privacy.ContactSeal;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class PreferencesIT {
  private static final String PREFERENCES = "/api/v1/preferences";

  @Autowired EventProbe probe;
  @Autowired WebTestClient http;
  @Autowired ContactSeal seal;

  private final Happenings wish = Happenings.ofAWish();
  private final TestCaller operator = TestCaller.operator(wish.office());

  @Test
  void everybodyStartsInChinese() {
    expect("zh", 0);
  }

  @Test
  void keepsWhatIsChosen() {
    put("en", "\"0\"").expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
    expect("en", 1);
    put("zh", null).expectStatus().isOk();
    expect("zh", 2);
  }

  @Test
  void refusesToOverwriteWhatWasNotSeen() {
    put("en", null).expectStatus().isOk();

    put("zh", "\"0\"").expectStatus().isEqualTo(412);
    expect("en", 1);
  }

  @Test
  void ofManyWhoSawTheSameOneMayChangeIt() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 16).forEach(n -> threads.execute(() -> put("en", "\"0\"")));
    }

    expect("en", 1);
  }

  @Test
  void theChoiceHoldsWhereARequestAsksForNoLanguage() {
    put("en", null).expectStatus().isOk();
    Happenings.publish(probe, wish.happened(1, wish.published()));

    await()
        .atMost(ofSeconds(20))
        .untilAsserted(() -> expectTitle(null, "Your wish is on the wall"));
    expectTitle("zh", "您的心愿上墙了");
  }

  @Test
  void everybodyHasTheirOwn() {
    var officer = TestCaller.officer(wish.office(), wish.neighborhood());

    put(officer, null, "en", null).expectStatus().isOk();

    expect(operator, "neighborhood:" + wish.neighborhood(), "en", 1);
    expect(TestCaller.operator("o-namesake"), "neighborhood:" + wish.neighborhood(), "zh", 0);
    expect(operator, null, "zh", 0);
    put(officer, wish.wisher(), "en", null).expectStatus().isForbidden();
    put(operator, "office:beiwaitan", "en", null).expectStatus().isNotFound();
  }

  @Test
  void anAccountHasOneChoiceForAllItsPersons() {
    var account = "account-" + wish.wisher();
    var resident = TestCaller.resident(account, wish.office(), wish.neighborhood());
    put(resident, null, "en", null).expectStatus().isOk();

    new People(probe, seal).logsIn(wish.wisher(), account, wish.office());

    await().atMost(ofSeconds(20)).untilAsserted(() -> expect(operator, wish.wisher(), "en", 1));
    put("zh", "\"1\"").expectStatus().isOk();
    expect(resident, null, "zh", 2);
    expect(TestCaller.operator("o-stranger"), wish.wisher(), "zh", 0);
  }

  private WebTestClient.ResponseSpec put(String language, String ifMatch) {
    return put(operator, wish.wisher(), language, ifMatch);
  }

  private WebTestClient.ResponseSpec put(
      TestCaller caller, String recipient, String language, String ifMatch) {
    return caller
        .with(http)
        .put()
        .uri(preferences(recipient))
        .headers(headers -> headers.set("If-Match", ifMatch == null ? "*" : ifMatch))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"language\":\"" + language + "\"}")
        .exchange();
  }

  private void expect(String language, int version) {
    expect(operator, wish.wisher(), language, version);
  }

  private void expect(TestCaller caller, String recipient, String language, int version) {
    caller
        .with(http)
        .get()
        .uri(preferences(recipient))
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"" + version + "\"")
        .expectBody()
        .json("{\"language\":\"" + language + "\"}");
  }

  private void expectTitle(String language, String title) {
    operator
        .with(http)
        .get()
        .uri("/api/v1/inbox?recipient=" + wish.wisher())
        .headers(
            headers -> {
              if (language != null) {
                headers.set("Accept-Language", language);
              }
            })
        .exchange()
        .expectBody()
        .jsonPath("items[0].title")
        .isEqualTo(title);
  }

  private static String preferences(String recipient) {
    return PREFERENCES + (recipient == null ? "" : "?recipient=" + recipient);
  }
}
