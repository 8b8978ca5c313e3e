package org.wishlight.starter.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Topics;
import org.wishlight.starter.SampleService.Ears;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.WishlightTest;

@WishlightTest
@ExtendWith(OutputCaptureExtension.class)
class ObservabilityIT {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  @Autowired Ears ears;

  private final String wish = UUID.randomUUID().toString();

  @Test
  void followsOneTraceFromTheRequestThroughKafkaToTheListener() {
    post();

    var event = probe.await(Topics.WISH_EVENTS, seen -> wish.equals(seen.header("ce_subject")));
    assertThat(event.header("traceparent")).startsWith("00-" + TRACE + "-");
    await().untilAsserted(() -> assertThat(ears.traces).containsEntry(wish, TRACE));
  }

  @Test
  void saysInEveryLogLineWhichWishItIsAbout(CapturedOutput output) {
    post();

    await()
        .untilAsserted(
            () ->
                assertThat(output.getOut().lines())
                    .anySatisfy(
                        line ->
                            assertThat(line)
                                .contains("\"message\":\"writing\"")
                                .contains("\"wish\":\"" + wish + "\"")
                                .contains("\"traceId\":\"" + TRACE + "\"")));
  }

  private void post() {
    http.post()
        .uri("/api/v1/wishes/{id}/traced", wish)
        .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
        .exchange()
        .expectStatus()
        .isOk();
  }
}
