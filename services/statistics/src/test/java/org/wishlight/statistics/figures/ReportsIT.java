package org.wishlight.statistics.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wishlight.statistics.Story.aWishOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Category;
import org.wishlight.statistics.Broadcast;
import org.wishlight.statistics.Story;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class ReportsIT {
  private static final Instant OCTOBER = Instant.parse("2026-10-12T02:00:00Z");

  @Autowired WebTestClient http;
  @Autowired Environment environment;

  private final String office = "office-" + UUID.randomUUID();
  private final Story granted = aWish("home").at(OCTOBER).filed().granted(5);
  private final Story late =
      aWish("away").about(Category.GOODS).due(OCTOBER.plusSeconds(60)).at(OCTOBER).filed();
  private final Story november = aWish("home").at(Instant.parse("2026-10-31T16:00:00Z")).filed();

  @BeforeEach
  void tell() {
    try (var broadcast = new Broadcast(environment)) {
      broadcast.say(granted, late, november);
    }
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> csv("2026-10").contains("true,5") && csv("2026-11").contains(november.wish));
  }

  @Test
  void handsAMonthInAsAWorkbookWithCharts() throws IOException {
    try (var book = workbook("2026-10", "zh-CN")) {
      assertThat(book.sheetIterator())
          .toIterable()
          .extracting(Sheet::getSheetName)
          .containsExactly("总览", "居民区", "类别", "每日", "无人认领与逾期");
      assertThat(cells(book.getSheetAt(0))).contains("指标 2026-10", "发布 2.0", "实现率 0.5");
      assertThat(cells(book.getSheetAt(1)).get(2)).startsWith("home 1.0 1.0 0.0");
      assertThat(cells(book.getSheetAt(2)).getLast()).startsWith("物品捐赠 1.0 1.0 1.0");
      assertThat(book.getSheetAt(3).getLastRowNum()).isEqualTo(31);
      assertThat(cells(book.getSheetAt(4)).getLast())
          .contains(late.wish, "2026-10-12", "无人认领 · 逾期");
      assertThat(book.getSheetAt(4).getLastRowNum()).isOne();
      for (var sheet : List.of("居民区", "类别", "每日")) {
        var charts = book.getSheet(sheet).getDrawingPatriarch().getCharts();
        assertThat(charts).hasSize(1);
        assertThat(charts.getFirst().getChartSeries().getFirst().getSeriesCount()).isPositive();
      }
    }
  }

  @Test
  void speaksEnglishToWhoWantsIt() throws IOException {
    try (var book = workbook("2026-10", "en")) {
      assertThat(book.getSheetName(4)).isEqualTo("Unclaimed and overdue");
      assertThat(cells(book.getSheet("Categories")).getLast()).startsWith("Goods");
    }
  }

  @Test
  void handsInAMonthWithoutAWish() throws IOException {
    try (var book = workbook("2020-02", "en")) {
      assertThat(book.getNumberOfSheets()).isEqualTo(5);
    }
  }

  @Test
  void listsAMonthsWishesWithTheMomentsOfTheirStages() {
    assertThat(csv("2026-10").lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("\uFEFFid,office,"))
        .anyMatch(
            line ->
                line.equals(
                    granted.wish
                        + ","
                        + office
                        + ",home,cleaning,SERVICE,INTERNAL,CONFIRMED,2026-10-12T02:00:00Z,"
                        + "2026-10-12T02:01:00Z,2026-10-12T02:02:00Z,2026-10-12T02:03:00Z,"
                        + "2026-10-12T02:04:00Z,2026-10-12T02:05:00Z,true,5"))
        .noneMatch(line -> line.contains(november.wish));
  }

  @ParameterizedTest
  @ValueSource(strings = {"october", "2026", "2026-13", "0000-01", "9999-12", ""})
  void refusesWhatIsNoMonth(String month) {
    for (var path : List.of("monthly.xlsx", "wishes.csv")) {
      http.get()
          .uri("/api/v1/statistics/reports/" + path + "?month=" + month)
          .exchange()
          .expectStatus()
          .isBadRequest()
          .expectBody()
          .jsonPath("$.errors[0].field")
          .isEqualTo("month");
    }
  }

  @Test
  void doesNotTellThatAnotherOfficeExists() {
    TestCaller.officer("liangcheng", "xiuyuan")
        .with(http)
        .get()
        .uri("/api/v1/statistics/reports/monthly.xlsx?office=" + office)
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  private XSSFWorkbook workbook(String month, String language) throws IOException {
    var bytes =
        TestCaller.operator(office)
            .with(http)
            .get()
            .uri("/api/v1/statistics/reports/monthly.xlsx?month=" + month)
            .header("Accept-Language", language)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(byte[].class)
            .returnResult()
            .getResponseBody();
    return new XSSFWorkbook(new ByteArrayInputStream(Objects.requireNonNull(bytes)));
  }

  private String csv(String month) {
    return TestCaller.operator(office)
        .with(http)
        .get()
        .uri("/api/v1/statistics/reports/wishes.csv?month=" + month)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .returnResult()
        .getResponseBody();
  }

  private static List<String> cells(Sheet sheet) {
    var rows = new ArrayList<String>();
    for (var row : sheet) {
      rows.add(
          String.join(
              " ", StreamSupport.stream(row.spliterator(), false).map(Object::toString).toList()));
    }
    return rows;
  }

  private Story aWish(String neighborhood) {
    return aWishOf(office, neighborhood);
  }
}
