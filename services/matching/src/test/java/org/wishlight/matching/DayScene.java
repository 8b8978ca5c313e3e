package org.wishlight.matching;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What tests of theme days do all the time. */
public record DayScene(Scene scene) {
  public static final String PATH = "/api/v1/theme-days";

  public String announce() {
    return scene.created(PATH, anAnnouncement(Instant.now()));
  }

  /** Of four hours in xiuyuan. */
  public static String anAnnouncement(Instant from) {
    return """
        {"title": "主题党日", "neighborhood": "xiuyuan", "place": "活动室",
         "startsAt": "%s", "endsAt": "%s"}
        """
        .formatted(from, from.plus(4, ChronoUnit.HOURS));
  }

  /** A day that has begun. */
  public String anOpenDay() {
    var day = announce();
    post(day, "open", "").expectStatus().isOk();
    return day;
  }

  public ResponseSpec post(String day, String step, String json) {
    return scene.post(PATH + "/" + day + "/" + step, json);
  }

  public void checkIn(String day, String volunteer) {
    post(day, "check-ins", "{\"volunteer\": \"%s\"}".formatted(volunteer))
        .expectStatus()
        .is2xxSuccessful();
  }

  public void show(String day, List<String> wishes) {
    for (var wish : wishes) {
      post(day, "wishes", "{\"wishId\": \"%s\"}".formatted(wish)).expectStatus().isOk();
    }
  }

  public ResponseSpec claim(String day, String wish, String volunteer) {
    var asked = "{\"volunteer\": \"%s\", \"themeDay\": \"%s\"}".formatted(volunteer, day);
    return scene.post("/api/v1/wall/" + wish + "/claims", asked);
  }

  @SuppressWarnings("unchecked")
  public Map<String, Object> get(String path) {
    return scene
        .http()
        .get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(Map.class)
        .returnResult()
        .getResponseBody();
  }
}
