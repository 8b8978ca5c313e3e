package org.wishlight.intake.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wishlight.intake.wish.WishCalls.aWish;
import static org.wishlight.intake.wish.WishCalls.answer;
import static org.wishlight.intake.wish.WishCalls.file;
import static org.wishlight.intake.wish.WishCalls.post;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Topics;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.Seen;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class TracesIT {
  private static final String FILING = aTrace();
  private static final String REVIEW = aTrace();
  private static final String ERASURE = aTrace();

  @Autowired WebTestClient http;
  @Autowired EventProbe probe;

  @Test
  void anEventCarriesTheTraceOfTheCommandThatCausedIt() {
    var resident = TestCaller.resident(aTrace(), "liangcheng", "xiuyuan").with(http);
    var wish = file(traced(resident, FILING), aWish()).id();
    var officer = traced(http, REVIEW);
    post(officer, wish + "/publish", Map.of());
    answer(officer.patch().uri("/api/v1/wishes/" + wish).bodyValue(Map.of("text", "修水龙头")));
    post(officer, wish + "/withdraw", Map.of("reason", "修好了"));

    assertThat(traces(wish, 4)).containsExactly(FILING, REVIEW, REVIEW, REVIEW);
  }

  @Test
  void aMergerAndItsUndoingToo() {
    var into = file(http, aWish()).id();
    var wish = file(traced(http, FILING), aWish()).id();
    post(traced(http, REVIEW), wish + "/merge", Map.of("into", into));
    post(traced(http, REVIEW), wish + "/unmerge", Map.of());

    assertThat(traces(wish, 4)).containsExactly(FILING, FILING, REVIEW, REVIEW);
  }

  @Test
  void anErasureToo() {
    var resident = TestCaller.resident(aTrace(), "liangcheng", "xiuyuan").with(http);
    var filed = file(traced(resident, FILING), aWish());
    traced(http, ERASURE).delete().uri("/api/v1/people/" + filed.person()).exchange();

    assertThat(traces(filed.id(), 2)).containsExactly(FILING, ERASURE);
    assertThat(traces(filed.person(), 1)).containsExactly(ERASURE);
  }

  private List<String> traces(String subject, int count) {
    var seen =
        probe.awaitCount(
            Topics.WISH_EVENTS,
            event -> subject.equals(event.header("ce_subject")),
            count,
            Duration.ofSeconds(20));
    return seen.stream().map(TracesIT::trace).toList();
  }

  private static String trace(Seen event) {
    return String.valueOf(event.header("traceparent")).split("-")[1];
  }

  private static WebTestClient traced(WebTestClient http, String trace) {
    var parent = "00-" + trace + "-00f067aa0ba902b7-01";
    return http.mutate().defaultHeader("traceparent", parent).build();
  }

  private static String aTrace() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
