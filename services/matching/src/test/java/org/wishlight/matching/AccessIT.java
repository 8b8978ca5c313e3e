package org.wishlight.matching;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.matching.photo.CameraFile;
import org.wishlight.matching.volunteer.Volunteer;
import org.wishlight.matching.wall.WallDocument;
import org.wishlight.matching.wall.domain.Proposal;
import org.wishlight.testing.AccessWalk;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.Sample;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class AccessIT {
  private static final int AT_ONCE = 40;
  private static final MediaType A_FORM =
      MediaType.parseMediaType("multipart/form-data;boundary=x");
  private static final String NO_PICTURE =
      "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx\r\n--x--\r\n";

  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  @Autowired ReactiveMongoTemplate mongo;
  private final Queue<String> wishes = new ArrayDeque<>();

  @TestFactory
  Stream<DynamicNode> everyOperation() {
    return new AccessWalk(http, this::sample).tests();
  }

  private Sample sample(String operation) {
    var path = operation.substring(operation.indexOf(' ') + 1);
    return switch (operation) {
      case "GET /api/v1/wall", "GET /api/v1/wall/stream" -> ofWish(path, aWish());
      case "GET /api/v1/wall/audit", "GET /api/v1/audit" -> Sample.of(path);
      case "GET /api/v1/wall/{wishId}" -> ofWish(path, aWish());
      case "GET /api/v1/wall/{wishId}/suggestions" ->
          Sample.of(path.replace("{wishId}", aWish())).telling("\"items\"");
      case "GET /api/v1/volunteers/{id}/proposals" ->
          Sample.of(path.replace("{id}", aVolunteer())).telling("\"items\"");
      case "POST /api/v1/proposals/{id}/accept", "POST /api/v1/proposals/{id}/decline" ->
          Sample.of(path.replace("{id}", aProposal(aWish()))).sending("{}").telling("wishId");
      case "POST /api/v1/wall/{wishId}/claims", "POST /api/v1/wall/{wishId}/assign" ->
          ofWish(path, aWish()).sending("{\"volunteer\": \"%s\"}".formatted(aVolunteer()));
      case "POST /api/v1/wall/{wishId}/confirm" -> ofWish(path, aFulfilledWish()).sending("{}");
      case "POST /api/v1/wall/{wishId}/reopen" ->
          ofWish(path, aFulfilledWish()).sending("{\"reason\": \"还在滴水\"}");
      case "GET /api/v1/tasks" -> Sample.of(path);
      case "PUT /api/v1/offices/{office}/policy" ->
          ofOffice(path).sending("{\"workdays\": {\"START\": 0}}");
      case "GET /api/v1/offices/{office}/policy", "GET /api/v1/offices/{office}/policy/versions" ->
          ofOffice(path);
      case "POST /api/v1/volunteers" -> aRegistration(path);
      case "PATCH /api/v1/volunteers/{id}" -> ofVolunteer(path).sending("{\"capacity\": 2}");
      case "POST /api/v1/volunteers/{id}/offers" ->
          ofVolunteer(path).sending("{\"kind\": \"SKILL\", \"text\": \"理发\"}");
      case "DELETE /api/v1/volunteers/{id}/offers/{offer}" -> ofOffer(path);
      case "GET /api/v1/claims/{id}" -> ofClaim(path, aClaim(aWish()));
      case "POST /api/v1/claims/{id}/start" -> ofClaim(path, aClaim(aWish())).sending("{}");
      case "POST /api/v1/claims/{id}/fulfil" -> ofClaim(path, aStartedClaim(aWish())).sending("{}");
      case "POST /api/v1/claims/{id}/photos" ->
          ofClaim(path, aClaim(aWish())).sending(NO_PICTURE, A_FORM);
      case "GET /api/v1/claims/{id}/photos/{photo}" -> ofPhoto(path);
      case "POST /api/v1/claims/{id}/hand-over" ->
          ofClaim(path, aClaim(aWish()))
              .sending("{\"volunteer\": \"%s\"}".formatted(scene().aVolunteer(1)));
      case "POST /api/v1/claims/{id}/release", "POST /api/v1/claims/{id}/revoke" ->
          ofClaim(path, aClaim(aWish())).sending("{\"reason\": \"缺配件\"}");
      case "POST /api/v1/theme-days" ->
          Sample.of(path).sending(DayScene.anAnnouncement(Instant.now()));
      case "POST /api/v1/theme-days/{id}/open" -> ofDay(path, days().announce()).sending("{}");
      case "POST /api/v1/theme-days/{id}/wishes" ->
          ofDay(path, days().announce()).sending("{\"wishId\": \"%s\"}".formatted(aWish()));
      case "POST /api/v1/theme-days/{id}/check-ins" ->
          ofDay(path, days().anOpenDay())
              .sending("{\"volunteer\": \"%s\"}".formatted(aVolunteer()));
      case "POST /api/v1/theme-days/{id}/offline-claims" -> ofKiosk(path, days().anOpenDay());
      default ->
          path.startsWith(DayScene.PATH) ? ofDay(path, days().anOpenDay()) : ofVolunteer(path);
    };
  }

  private static Sample ofOffice(String path) {
    return Sample.of(path.replace("{office}", "liangcheng"));
  }

  private static Sample ofWish(String path, String wish) {
    return Sample.of(path.replace("{wishId}", wish)).telling("\"wishId\":\"" + wish);
  }

  private static Sample ofDay(String path, String day) {
    return Sample.of(path.replace("{id}", day)).telling("\"themeDay\":{\"id\":\"" + day);
  }

  private Sample ofKiosk(String path, String day) {
    var line =
        """
        [{"id": "k1", "wishId": "%s", "volunteer": "%s", "at": "%s"}]
        """;
    return Sample.of(path.replace("{id}", day))
        .sending(line.formatted(aWish(), aVolunteer(), Instant.now()))
        .telling("\"items\":[{\"id\":\"k1");
  }

  private static Sample ofClaim(String path, String claim) {
    return Sample.of(path.replace("{id}", claim)).telling("\"id\":\"" + claim + "\",\"wishId\"");
  }

  private Sample ofPhoto(String path) {
    var claim = aClaim(aWish());
    var parts = new MultipartBodyBuilder();
    parts.part("file", new ByteArrayResource(CameraFile.png(2, 2))).filename("a.png");
    var sent = scene().http().post().uri("/api/v1/claims/" + claim + "/photos");
    var kept = sent.bodyValue(parts.build()).exchange().expectBody(Map.class).returnResult();
    var photo = String.valueOf(kept.getResponseBody().get("id"));
    return Sample.of(path.replace("{id}", claim).replace("{photo}", photo)).telling("JFIF");
  }

  /** Also for the list, which shows it as the newest. */
  private Sample ofVolunteer(String path) {
    var volunteer = aVolunteer();
    return Sample.of(path.replace("{id}", volunteer))
        .telling("\"id\":\"" + volunteer + "\",\"name\"");
  }

  private Sample ofOffer(String path) {
    var volunteer = aVolunteer();
    var offers = (List<?>) scene().volunteer(volunteer).get("offers");
    var offer = String.valueOf(((Map<?, ?>) offers.getFirst()).get("id"));
    return Sample.of(path.replace("{id}", volunteer).replace("{offer}", offer));
  }

  private Sample aRegistration(String path) {
    forgetTheAccount();
    return Sample.of(path)
        .sending(
            """
            {"name": "王小明", "type": "RESIDENT", "neighborhood": "xiuyuan"}
            """);
  }

  /** One account is one volunteer: the one before has none any more. */
  private String aVolunteer() {
    forgetTheAccount();
    return owner().register();
  }

  private void forgetTheAccount() {
    mongo
        .updateMulti(
            query(where("account").is(Sample.OWNER)),
            new Update().unset("account"),
            Volunteer.class)
        .block();
  }

  /** Filed by the owner; they come to the wall by the dozen. */
  private String aWish() {
    if (wishes.isEmpty()) {
      wishes.addAll(scene().wishesOf("person-1", Sample.OWNER, AT_ONCE));
    }
    return wishes.remove();
  }

  private String aProposal(String wish) {
    var id = UUID.randomUUID().toString();
    var now = Instant.now();
    var proposal =
        new Proposal(id, aVolunteer(), 0.8, List.of(), now, now.plus(Duration.ofDays(1)));
    mongo
        .updateFirst(
            query(where("_id").is(wish)),
            new Update().set("proposal", proposal),
            WallDocument.class)
        .block();
    return id;
  }

  private String aClaim(String wish) {
    return owner().aClaim(wish, aVolunteer());
  }

  private String aStartedClaim(String wish) {
    var claim = aClaim(wish);
    scene().step(claim, "start", "{}").expectStatus().isOk();
    return claim;
  }

  private String aFulfilledWish() {
    var wish = aWish();
    var claim = scene().aClaim(wish, scene().aVolunteer(1));
    scene().step(claim, "start", "{}").expectStatus().isOk();
    scene().step(claim, "fulfil", "{}").expectStatus().isOk();
    return wish;
  }

  private DayScene days() {
    return new DayScene(scene());
  }

  private Scene scene() {
    return Scene.of(http, probe);
  }

  private Scene owner() {
    return scene().as(TestCaller.volunteer(Sample.OWNER, "liangcheng", "xiuyuan"));
  }
}
