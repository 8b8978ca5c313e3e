package org.wishlight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wishlight.statistics.Story.aWishOf;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.testing.AccessWalk;
import org.wishlight.testing.Sample;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class AccessIT {
  private static final String STATISTICS = "/api/v1/statistics";

  @Autowired WebTestClient http;
  @Autowired Environment environment;

  private final String home = "home-" + UUID.randomUUID();

  @TestFactory
  Stream<DynamicNode> everyOperation() {
    tell("liangcheng");
    return new AccessWalk(http, this::sample).tests();
  }

  private Sample sample(String operation) {
    return switch (operation) {
      case "GET /api/v1/audit" -> Sample.of("/api/v1/audit");
      case "GET /api/v1/statistics/by/{dimension}" ->
          Sample.of(STATISTICS + "/by/neighborhood?office=liangcheng").telling(home);
      case "GET /api/v1/statistics/summary" ->
          Sample.of(STATISTICS + "/summary?office=liangcheng").telling("realisationRate");
      case "GET /api/v1/statistics/series" ->
          Sample.of(STATISTICS + "/series?office=liangcheng").telling("submitted");
      case "GET /api/v1/statistics/stream" ->
          Sample.of(STATISTICS + "/stream?office=liangcheng").telling("realisationRate");
      case "GET /api/v1/statistics/reports/monthly.xlsx" ->
          Sample.of(STATISTICS + "/reports/monthly.xlsx?month=2026-11&office=liangcheng");
      case "GET /api/v1/statistics/reports/wishes.csv" ->
          Sample.of(STATISTICS + "/reports/wishes.csv?month=2026-11&office=liangcheng")
              .telling(home);
      default -> throw new IllegalArgumentException("no sample of " + operation);
    };
  }

  @Test
  void whoNamesNoOfficeSeesTheirOwn() {
    tell("liangcheng");
    tell("beiwaitan");

    for (var caller :
        List.of(
            TestCaller.resident("somebody", "beiwaitan", "gongping"),
            TestCaller.volunteer("somebody", "beiwaitan", "gongping"),
            TestCaller.officer("beiwaitan", "gongping"),
            TestCaller.operator("beiwaitan"),
            TestCaller.system("beiwaitan"))) {
      assertThat(offices(caller)).contains("\"beiwaitan\"").doesNotContain("\"liangcheng\"");
    }
    assertThat(offices(TestCaller.ops())).contains("\"beiwaitan\"", "\"liangcheng\"");
  }

  @Test
  void thatAnotherOfficeExistsIsNotTold() {
    for (var office : List.of("beiwaitan", "nowhere")) {
      http.get()
          .uri(STATISTICS + "/summary?office=" + office)
          .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
          .exchange()
          .expectStatus()
          .isNotFound()
          .expectBody()
          .jsonPath("id")
          .isEqualTo(office);
    }
  }

  /** A wish of this test's neighbourhood, and waits until it is counted. */
  private void tell(String office) {
    try (var broadcast = new Broadcast(environment)) {
      broadcast.say(aWishOf(office, home + office).filed());
    }
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> get(TestCaller.ops(), "/by/neighborhood").contains(home + office));
  }

  private String offices(TestCaller caller) {
    return get(caller, "/by/office");
  }

  private String get(TestCaller caller, String path) {
    return caller
        .with(http)
        .get()
        .uri(STATISTICS + path)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .returnResult()
        .getResponseBody();
  }
}
