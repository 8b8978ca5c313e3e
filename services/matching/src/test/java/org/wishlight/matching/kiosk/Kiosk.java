package org.wishlight.matching.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.wishlight.matching.DayScene;

/** A kiosk that notes claims while it has no network. */
final class Kiosk {
  private final DayScene days;
  private final String day;
  private final Instant opened;
  private final List<String> notes = new ArrayList<>();

  Kiosk(DayScene days, String day) {
    this.days = days;
    this.day = day;
    opened = Instant.parse(days.get(DayScene.PATH + "/" + day).get("openedAt").toString());
  }

  /**
   * @param millis after the opening
   */
  Kiosk note(String wish, String volunteer, int millis) {
    return note(UUID.randomUUID().toString(), wish, volunteer, opened.plusMillis(millis));
  }

  Kiosk note(String id, String wish, String volunteer, Instant at) {
    notes.add(
        "{\"id\": \"%s\", \"wishId\": \"%s\", \"volunteer\": \"%s\", \"at\": \"%s\"}"
            .formatted(id, wish, volunteer, at));
    return this;
  }

  ResponseSpec send() {
    return days.post(day, "offline-claims", notes.toString());
  }

  ResponseSpec send(DayScene through) {
    return through.post(day, "offline-claims", notes.toString());
  }

  /** The answers to all that was noted until now. */
  List<Map<?, ?>> handIn() {
    return answers(send());
  }

  List<Integer> statuses() {
    return statuses(handIn());
  }

  static List<Integer> statuses(List<Map<?, ?>> answers) {
    return answers.stream().map(answer -> (Integer) answer.get("status")).toList();
  }

  static List<Map<?, ?>> answers(ResponseSpec sent) {
    var body = sent.expectStatus().isOk().expectBody(Map.class).returnResult().getResponseBody();
    var items = new ArrayList<Map<?, ?>>();
    for (var item : (List<?>) body.get("items")) {
      assertThat(item).isInstanceOf(Map.class);
      items.add((Map<?, ?>) item);
    }
    return items;
  }

  Instant opened() {
    return opened;
  }
}
