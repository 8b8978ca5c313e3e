package org.wishlight.matching.themeday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Circle;
import org.wishlight.matching.DayScene;
import org.wishlight.matching.Scene;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class ThemeDaysIT {
  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  private Scene scene;
  private DayScene days;

  @BeforeEach
  void setTheScene() {
    scene = Scene.of(http, probe);
    days = new DayScene(scene);
  }

  @Test
  void goesFromAnnouncementToItsEndAndSaysSo() {
    var day = days.announce();
    days.post(day, "close", "").expectStatus().isEqualTo(409);
    days.post(day, "open", "").expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
    days.post(day, "open", "{}").expectStatus().isEqualTo(409);
    days.post(day, "close", "").expectStatus().isOk();

    var said = scene.said(day, 3);

    assertThat(said)
        .extracting(seen -> seen.header("ce_type"))
        .containsExactly(
            "org.wishlight.themeday.announced.v1",
            "org.wishlight.themeday.opened.v1",
            "org.wishlight.themeday.closed.v1");
    assertThat(said).extracting(seen -> seen.header("ce_version")).containsExactly("1", "2", "3");
    assertThat(days.get(DayScene.PATH + "/" + day)).containsEntry("status", "CLOSED");
  }

  @Test
  void isKnownToEverybodyAndHeldByItsOwnStaff() {
    var day = days.announce();
    var nobody = TestCaller.nobody(http);
    var nearby = new DayScene(scene.as(TestCaller.officer("liangcheng", "shuidian")));
    var elsewhere = new DayScene(scene.as(TestCaller.operator("beiwaitan")));

    nobody.get().uri(DayScene.PATH + "/" + day).exchange().expectStatus().isOk();
    assertThat(days.get(DayScene.PATH + "?neighborhood=xiuyuan&limit=500").get("items").toString())
        .contains(day);
    nearby.post(day, "open", "").expectStatus().isForbidden();
    elsewhere.post(day, "open", "").expectStatus().isNotFound();
  }

  @Test
  void isAnnouncedOncePerKey() {
    var now = Instant.now();
    var asked =
        """
        {"title": "主题党日 13800138000", "neighborhood": "xiuyuan", "place": "活动室",
         "startsAt": "%s", "endsAt": "%s"}
        """
            .formatted(now, now.plusSeconds(3600));

    var first = announced(asked, "once").expectStatus().isCreated();
    var again = announced(asked, "once").expectStatus().isCreated();

    again.expectHeader().valueEquals("Idempotent-Replayed", "true");
    var body = first.expectBody(String.class).returnResult().getResponseBody();
    assertThat(again.expectBody(String.class).returnResult().getResponseBody()).isEqualTo(body);
    assertThat(body).doesNotContain("13800138000");
    announced(asked.replace("活动室", "广场"), "once").expectStatus().isEqualTo(422);
  }

  @Test
  void takesNoDateThatCannotBe() {
    var now = Instant.now();
    for (var dates :
        List.of(
            List.of(now, now.minusSeconds(1)),
            List.of(now.minusSeconds(7200), now.minusSeconds(3600)),
            List.of(now, now.plus(Duration.ofDays(8))),
            List.of(Instant.parse("+10000-01-01T00:00:00Z"), Instant.MAX))) {
      var asked =
          """
          {"title": "日", "neighborhood": "xiuyuan", "place": "室", "startsAt": "%s", "endsAt": "%s"}
          """;
      scene
          .post(DayScene.PATH, asked.formatted(dates.getFirst(), dates.getLast()))
          .expectStatus()
          .isEqualTo(422);
    }
  }

  @Test
  void checksEachVolunteerInOnce() {
    var day = days.announce();
    var volunteer = scene.aVolunteer(1);
    var asked = "{\"volunteer\": \"%s\"}".formatted(volunteer);

    days.post(day, "check-ins", asked).expectStatus().isEqualTo(409);
    days.post(day, "open", "").expectStatus().isOk();
    days.post(day, "check-ins", asked).expectStatus().isCreated();
    days.post(day, "check-ins", asked).expectStatus().isOk();
    days.post(day, "check-ins", "{\"guests\": 12}").expectStatus().isOk();
    days.post(day, "check-ins", "{\"guests\": 15}").expectStatus().isOk();

    assertThat(report(day)).containsEntry("volunteers", 1).containsEntry("guests", 15);
  }

  @Test
  void letsVolunteersCheckThemselvesIn() {
    var day = days.anOpenDay();
    var self = scene.as(TestCaller.volunteer("li-" + day, "liangcheng", "xiuyuan"));
    var his = new DayScene(self);

    his.post(day, "check-ins", "").expectStatus().isForbidden();
    self.register();
    his.post(day, "check-ins", "").expectStatus().isCreated();
    his.post(day, "check-ins", "{\"guests\": 3}").expectStatus().isForbidden();
  }

  @Test
  void printsCardsThatTellNothingButTheWish() throws Exception {
    var day = days.announce();
    var wishes = List.of(scene.aWish(Circle.INTERNAL), scene.aWish(Circle.INTERNAL));
    days.show(day, wishes);

    var text = text(day, "cards.pdf");

    assertThat(text).contains("主题党日", "水龙头滴水", "居家维修").doesNotContain("XY-1", "person-1");
    for (var wish : wishes) {
      assertThat(text).contains(wish.substring(30).toUpperCase(java.util.Locale.ROOT));
    }
  }

  @Test
  void reportsWhatItHasBrought() throws Exception {
    var day = days.anOpenDay();
    var wishes =
        List.of(scene.aWish(Circle.OFFICE), scene.aWish(Circle.OFFICE), scene.aWish(Circle.OFFICE));
    days.show(day, wishes);
    var volunteer = scene.aVolunteer(3);
    days.checkIn(day, volunteer);
    days.claim(day, wishes.getFirst(), volunteer).expectStatus().isCreated();
    scene.aClaim(wishes.get(1), volunteer);
    days.post(day, "close", "").expectStatus().isOk();

    var report = report(day);

    assertThat(report)
        .containsEntry("shown", 3)
        .containsEntry("takenOnTheSpot", 1)
        .containsEntry("leftOpen", 1)
        .containsEntry("volunteers", 1);
    assertThat(report.get("byCategory").toString()).contains("home-repair");
    assertThat(text(day, "report.pdf")).contains("现场认领 Taken on the spot   1", "居家维修");
  }

  private java.util.Map<String, Object> report(String day) {
    return days.get(DayScene.PATH + "/" + day + "/report");
  }

  private String text(String day, String paper) throws Exception {
    var pdf =
        http.get()
            .uri(DayScene.PATH + "/" + day + "/" + paper)
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .contentType(MediaType.APPLICATION_PDF)
            .expectBody()
            .returnResult()
            .getResponseBodyContent();
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private WebTestClient.ResponseSpec announced(String asked, String key) {
    return http.post()
        .uri(DayScene.PATH)
        .contentType(MediaType.APPLICATION_JSON)
        .header("Idempotency-Key", key)
        .bodyValue(asked)
        .exchange();
  }
}
