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
import org.wishlight.notification.Tokens;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class PreferencesIT {
  private static final String PREFERENCES = "/api/v1/preferences";

  @Autowired EventProbe probe;
  @Autowired WebTestClient http;

  private final Happenings wish = Happenings.ofAWish();

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
    http.put()
        .uri(PREFERENCES)
        .headers(Tokens.officerOf(wish))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"language\":\"en\"}")
        .exchange()
        .expectStatus()
        .isOk();

    expect("neighborhood:" + wish.neighborhood(), "en", 1);
    http.get()
        .uri(PREFERENCES + "?recipient=" + wish.wisher())
        .headers(Tokens.officerOf(wish))
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  private WebTestClient.ResponseSpec put(String language, String ifMatch) {
    return http.put()
        .uri(PREFERENCES + "?recipient=" + wish.wisher())
        .headers(headers -> headers.set("If-Match", ifMatch == null ? "*" : ifMatch))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"language\":\"" + language + "\"}")
        .exchange();
  }

  private void expect(String language, int version) {
    expect(wish.wisher(), language, version);
  }

  private void expect(String recipient, String language, int version) {
    http.get()
        .uri(PREFERENCES + "?recipient=" + recipient)
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"" + version + "\"")
        .expectBody()
        .json("{\"language\":\"" + language + "\"}");
  }

  private void expectTitle(String language, String title) {
    http.get()
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
}
