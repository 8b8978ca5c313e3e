package org.wishlight.statistics.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.awaitility.Awaitility.await;
import static org.wishlight.statistics.Story.aWishOf;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Category;
import org.wishlight.statistics.Broadcast;
import org.wishlight.statistics.Story;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@WishlightTest
class FiguresIT {
  @Autowired WebTestClient http;
  @Autowired Environment environment;
  @LocalServerPort int port;

  private final String office = "office-" + UUID.randomUUID();
  private final String home = "home-" + UUID.randomUUID();
  private final String away = "away-" + UUID.randomUUID();
  private Broadcast broadcast;

  @BeforeEach
  void open() {
    broadcast = new Broadcast(environment);
  }

  @AfterEach
  void close() {
    broadcast.close();
  }

  @Test
  void showsTheWholeWay() {
    var story = aWish(home);
    broadcast.say(story.filed());
    awaitSummary(1, "open");

    broadcast.say(story.claimed());
    assertThat(awaitSummary(1, "claimed").get("open").asInt()).isZero();

    broadcast.say(story.started());
    awaitSummary(1, "inProgress");

    broadcast.say(story.fulfilled());
    awaitSummary(1, "fulfilled");

    broadcast.say(story.confirmed(5, true));
    var summary = awaitSummary(1, "confirmed");
    assertThat(summary.get("realisationRate").asDouble()).isEqualTo(1);
    assertThat(summary.get("onTimeRate").asDouble()).isEqualTo(1);
    assertThat(summary.get("satisfaction").asDouble()).isEqualTo(1);
    assertThat(minutes(summary, "timeToClaim")).isCloseTo(1, withinPercentage(2.1));
    assertThat(minutes(summary, "timeToConfirm")).isCloseTo(4, withinPercentage(2.1));
  }

  @Test
  void countsAllThatBecameOfWishes() {
    broadcast.say(
        aWish(home).filed().granted(2),
        aWish(home).filed().claimed().started().fulfilled().confirmed(4, false),
        aWish(home).filed().withdrawn(),
        aWish(home).submitted().merged(),
        aWish(home).submitted().returned(),
        aWish(away).filed().widened().escalated(),
        aWish(away).filed().due(Instant.parse("2026-11-20T03:00:00Z")).claimed());

    var summary = awaitSummary(7, "submitted");
    await().untilAsserted(() -> assertThat(number(summary(), "claimed")).isOne());
    assertThat(numbers(summary(), "published", "open", "confirmed", "withdrawn", "merged"))
        .containsExactly(5, 1, 2, 1, 1);
    assertThat(numbers(summary(), "returned", "escalated", "overdue")).containsExactly(1, 1, 1);
    assertThat(summary().get("realisationRate").asDouble()).isEqualTo(2 / 4.0);
    assertThat(summary().get("responseRate").asDouble()).isEqualTo(3 / 4.0);
    assertThat(summary().get("resolutionRate").asDouble()).isEqualTo(2 / 4.0);
    assertThat(summary().get("onTimeRate").asDouble()).isEqualTo(1 / 3.0);
    assertThat(summary().get("satisfaction").asDouble()).isEqualTo(1 / 2.0);
    assertThat(summary.get("asOf").asString()).endsWith("Z");
  }

  @Test
  void saysNullWhereThereIsNothingToDivideBy() {
    var nothing = summary();

    assertThat(number(nothing, "submitted")).isZero();
    for (var rate :
        List.of(
            "realisationRate", "responseRate", "resolutionRate", "onTimeRate", "satisfaction")) {
      assertThat(nothing.has(rate)).isTrue();
      assertThat(nothing.get(rate).isNull()).isTrue();
    }
    assertThat(nothing.get("timeToClaim").get("p50").isNull()).isTrue();
  }

  @Test
  void breaksFiguresDown() {
    broadcast.say(
        aWish(home).filed().granted(5),
        aWish(away).about(Category.GOODS).filed(),
        aWish(away).about(Category.GOODS).filed().widened().escalated(),
        aWish(away).about(Category.ERRANDS).submitted());
    awaitSummary(4, "submitted");
    await().untilAsserted(() -> assertThat(number(summary(), "escalated")).isOne());

    assertThat(keys("neighborhood")).containsExactlyInAnyOrder(home, away);
    assertThat(keys("office")).containsExactly(office);
    assertThat(keys("category")).containsExactly("cleaning", "errands", "goods");
    assertThat(keys("kind")).containsExactly("SERVICE");
    assertThat(keys("circle")).containsExactly("INTERNAL", "NEIGHBORHOOD");
    var goods = by("category").get("items").get(2);
    assertThat(numbers(goods, "submitted", "published", "open", "escalated"))
        .containsExactly(2, 2, 2, 1);
    assertThat(by("category").has("asOf")).isTrue();
  }

  @Test
  void filtersByNeighborhoodCategoryAndPeriod() {
    var day = Instant.parse("2026-10-31T16:00:00Z");
    broadcast.say(
        aWish(home).at(day.minusSeconds(120)).filed(),
        aWish(home).at(day).filed(),
        aWish(away).at(day.plusSeconds(3_600)).about(Category.GOODS).filed().granted(5),
        aWish(home).at(day.plusSeconds(86_400)).filed());
    awaitSummary(4, "published");
    await().untilAsserted(() -> assertThat(number(summary(), "confirmed")).isOne());

    assertThat(published("neighborhood=" + away)).isOne();
    assertThat(published("category=goods")).isOne();
    assertThat(published("from=2026-11-01&to=2026-11-02")).isEqualTo(2);
    assertThat(published("from=2026-11-01")).isEqualTo(3);
    assertThat(published("to=2026-11-01")).isEqualTo(1);
    assertThat(published("from=2026-10-31T16:00:30Z&to=2026-10-31T17:30:00Z")).isEqualTo(2);
    assertThat(published("from=2026-10-31T16:30:00Z")).isEqualTo(2);
    assertThat(published("from=2026-10-31T15:00:00Z&to=2026-11-01T16:00:00Z")).isEqualTo(3);
    assertThat(published("from=2026-11-01T00:00:00%2B08:00&to=2026-11-02")).isEqualTo(2);
  }

  @Test
  void countsAPeriodOfMomentsLikeItsDays() {
    var day = Instant.parse("2026-10-31T16:00:00Z");
    broadcast.say(
        aWish(home).at(day.plusSeconds(10)).filed().granted(5),
        aWish(home).at(day.plusSeconds(20)).filed().widened(),
        aWish(away).at(day.plusSeconds(86_300)).submitted());
    awaitSummary(3, "submitted");
    await().untilAsserted(() -> assertThat(number(summary(), "confirmed")).isOne());

    var rolledUp = get("/summary?office=" + office + "&from=2026-11-01&to=2026-11-02");
    var counted =
        get(
            "/summary?office="
                + office
                + "&from=2026-10-31T16:00:00.001Z&to=2026-11-01T15:59:59.999Z");

    assertThat(withoutTime(counted)).isEqualTo(withoutTime(rolledUp));
  }

  @Test
  void showsEachDay() {
    var day = Instant.parse("2026-10-31T16:00:00Z");
    var story = aWish(home).at(day).filed().at(day.plusSeconds(86_400)).claimed();
    broadcast.say(story.started().fulfilled().at(day.plusSeconds(3 * 86_400)).confirmed(5, true));
    awaitSummary(1, "confirmed");

    var items = get("/series?step=day&from=2026-11-01&to=2026-11-05&office=" + office).get("items");

    assertThat(items).hasSize(4);
    assertThat(items.get(0).get("at").asString()).isEqualTo("2026-11-01");
    assertThat(numbers(items.get(0), "submitted", "published", "claimed", "confirmed"))
        .containsExactly(1, 1, 0, 0);
    assertThat(numbers(items.get(1), "claimed", "confirmed")).containsExactly(1, 0);
    assertThat(numbers(items.get(2), "submitted", "claimed", "confirmed")).containsOnly(0);
    assertThat(numbers(items.get(3), "claimed", "confirmed")).containsExactly(0, 1);
    assertThat(get("/series?office=" + office).get("items")).hasSize(30);
  }

  @Test
  void addsDaysUpToMonths() {
    var day = Instant.parse("2026-10-31T15:59:59Z");
    broadcast.say(
        aWish(home).at(day).submitted(),
        aWish(home).at(day.plusSeconds(1)).submitted(),
        aWish(home).at(day.plusSeconds(90_000)).submitted());
    awaitSummary(3, "submitted");

    var items =
        get("/series?step=month&from=2026-09-30&to=2026-12-01&office=" + office).get("items");

    assertThat(items.valueStream().map(point -> point.get("at").asString()))
        .containsExactly("2026-09-01", "2026-10-01", "2026-11-01");
    assertThat(items.valueStream().map(point -> point.get("submitted").asInt()))
        .containsExactly(0, 1, 2);
  }

  @Test
  void streamsASummaryAtOnceAndThenEachChange() {
    var stream =
        TestCaller.ops()
            .with(http)
            .get()
            .uri("/api/v1/statistics/stream?office=" + office)
            .accept(MediaType.TEXT_EVENT_STREAM)
            .exchange()
            .expectStatus()
            .isOk()
            .returnResult(new ParameterizedTypeReference<ServerSentEvent<Summary>>() {})
            .getResponseBody();
    var seen =
        stream
            .filter(event -> "summary".equals(event.event()))
            .mapNotNull(ServerSentEvent::data)
            .doOnNext(
                summary -> {
                  if (summary.submitted() == 0) {
                    broadcast.say(aWish(home).filed(), aWish(home).filed());
                  }
                })
            .takeUntil(summary -> summary.open() == 2)
            .collectList()
            .block(Duration.ofSeconds(20));

    assertThat(seen).extracting(Summary::open).startsWith(0L).endsWith(2L).doesNotHaveDuplicates();
  }

  @Test
  void describesItself() {
    http.get()
        .uri("/v3/api-docs")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.paths['/api/v1/statistics/summary'].get.summary")
        .isNotEmpty()
        .jsonPath("$.paths['/api/v1/statistics/by/{dimension}'].get.responses.404")
        .isNotEmpty()
        .jsonPath("$.paths['/api/v1/statistics/series'].get.parameters[?(@.name=='step')]")
        .isNotEmpty()
        .jsonPath("$.paths['/api/v1/statistics/stream'].get.responses.200")
        .isNotEmpty()
        .jsonPath("$.paths['/api/v1/statistics/summary'].get.parameters.length()")
        .isEqualTo(5)
        .jsonPath("$.components.schemas.Summary.properties.realisationRate.description")
        .isNotEmpty();
  }

  private Story aWish(String neighborhood) {
    return aWishOf(office, neighborhood);
  }

  private JsonNode awaitSummary(int count, String figure) {
    await().untilAsserted(() -> assertThat(number(summary(), figure)).isEqualTo(count));
    return summary();
  }

  private JsonNode summary() {
    return get("/summary?office=" + office);
  }

  private JsonNode by(String dimension) {
    return get("/by/" + dimension + "?office=" + office);
  }

  private List<String> keys(String dimension) {
    return by(dimension).get("items").valueStream().map(row -> row.get("key").asString()).toList();
  }

  private int published(String filters) {
    return number(get("/summary?office=" + office + "&" + filters), "published");
  }

  private JsonNode get(String path) {
    var body =
        TestCaller.ops()
            .with(http)
            .get()
            .uri(URI.create("http://127.0.0.1:" + port + "/api/v1/statistics" + path))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return JsonMapper.shared().readTree(body);
  }

  private static JsonNode withoutTime(JsonNode summary) {
    return ((ObjectNode) summary).without("asOf");
  }

  private static double minutes(JsonNode summary, String measure) {
    return summary.get(measure).get("p90").asDouble();
  }

  private static int number(JsonNode figures, String name) {
    return figures.get(name).asInt();
  }

  private static List<Integer> numbers(JsonNode figures, String... names) {
    return Stream.of(names).map(name -> number(figures, name)).toList();
  }
}
