package org.wishlight.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.testing.AccessWalk;
import org.wishlight.testing.Sample;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;
import tools.jackson.databind.json.JsonMapper;

@WishlightTest
class AccessIT {
  private static final String WISHES = "/api/v1/wishes";
  private static final String IMPORTS = "/api/v1/imports";
  private static final MediaType FORM = MediaType.parseMediaType("multipart/form-data;boundary=x");
  private static final MediaType EVENT = new MediaType("application", "cloudevents+json");

  @Autowired WebTestClient http;
  @Autowired ReactiveMongoTemplate mongo;

  @TestFactory
  Stream<DynamicNode> everyOperation() {
    return new AccessWalk(http, this::sample).tests();
  }

  private Sample sample(String operation) {
    return switch (operation) {
      case "DELETE /api/v1/people/{id}" -> about(operation, person(filed())).telling("erasedAt");
      case "GET /api/v1/people/{id}/erasure" -> about(operation, erased()).telling("erasedAt");
      case "GET /api/v1/wishes" -> Sample.of(WISHES + "?limit=100").telling(code(filed()));
      case "GET /api/v1/wishes/{id}/contact" -> about(operation, id(held())).telling("王桂英");
      case "GET /api/v1/reviews" -> Sample.of("/api/v1/reviews?limit=100").telling(id(filed()));
      case "POST /api/v1/reviews/publish" ->
          Sample.of("/api/v1/reviews/publish")
              .sending("{\"wishes\":[\"" + id(filed()) + "\"]}")
              .telling("\"status\":200");
      case "POST /api/v1/wishes/{id}/merge" ->
          about(operation, id(filed())).sending("{\"into\":\"" + id(filed()) + "\"}");
      case "POST /api/v1/wishes/{id}/unmerge" -> about(operation, merged());
      case "GET /api/v1/wishes/{id}/similar" -> about(operation, id(filed())).telling(id(filed()));
      case "POST /api/v1/wishes/similar" ->
          Sample.of(WISHES + "/similar").sending(aWish()).telling(id(filed()));
      case "POST /api/v1/wishes" -> Sample.of(WISHES).sending(aWish());
      case "POST /api/v1/events" -> Sample.of("/api/v1/events").sending(anEvent(), EVENT);
      case "POST /open311/v2/requests.json", "POST /open311/v2/requests.xml" ->
          plain(operation)
              .sending(
                  "service_code=goods&description=book&address_id=xiuyuan",
                  MediaType.APPLICATION_FORM_URLENCODED);
      case "GET /open311/v2/requests.json", "GET /open311/v2/requests.xml" ->
          plain(operation).telling(id(filed()));
      case "GET /open311/v2/services/{code}.json", "GET /open311/v2/services/{code}.xml" ->
          Sample.of(plain(operation).path().replace("{code}", "goods"));
      case "POST /api/v1/wishes/look-up" ->
          Sample.of(WISHES + "/look-up").sending("{\"code\":\"ABCD2345\",\"phone\":\"0000\"}");
      case "POST /api/v1/neighborhoods" ->
          Sample.of("/api/v1/neighborhoods").sending(aNeighborhood()).telling("三门");
      case "GET /api/v1/neighborhoods/{id}" -> about(operation, "xiuyuan");
      case "POST /api/v1/imports" -> Sample.of(IMPORTS).sending(aList(), FORM).telling("\"total\"");
      case "GET /api/v1/imports" -> plain(operation).telling(imported());
      case "GET /api/v1/imports/{id}",
          "GET /api/v1/imports/{id}/rejected",
          "GET /api/v1/imports/{id}/stream" ->
          about(operation, imported()).telling("total");
      default -> operation.contains("{id}") ? aboutAWish(operation) : plain(operation);
    };
  }

  private Sample aboutAWish(String operation) {
    var wish = filed();
    var sample = about(operation, id(wish)).telling(code(wish));
    return switch (operation) {
      case "PATCH /api/v1/wishes/{id}" -> sample.sending("{\"text\":\"换灯\"}");
      case "POST /api/v1/wishes/{id}/return" -> sample.sending("{\"reason\":\"请写清楚\"}");
      default -> sample;
    };
  }

  private static Sample plain(String operation) {
    return Sample.of(operation.substring(operation.indexOf('/')));
  }

  private static Sample about(String operation, String id) {
    return Sample.of(plain(operation).path().replace("{id}", id));
  }

  /** Submitted by the account itself, so that everything may still become of it. */
  private Map<?, ?> filed() {
    return TestCaller.resident(Sample.OWNER, "liangcheng", "xiuyuan")
        .with(http)
        .post()
        .uri(WISHES)
        .header("Content-Type", "application/json")
        .bodyValue(aWish())
        .exchange()
        .expectStatus()
        .isCreated()
        .expectBody(Map.class)
        .returnResult()
        .getResponseBody();
  }

  private String erased() {
    var person = person(filed());
    http.delete().uri("/api/v1/people/" + person).exchange().expectStatus().isAccepted();
    return person;
  }

  private String merged() {
    var wish = id(filed());
    http.post()
        .uri(WISHES + "/" + wish + "/merge")
        .bodyValue(Map.of("into", id(filed())))
        .exchange()
        .expectStatus()
        .isOk();
    return wish;
  }

  /** Claimed by the volunteer whose own the sample is. */
  private Map<?, ?> held() {
    var wish = filed();
    http.post().uri(WISHES + "/" + id(wish) + "/publish").exchange().expectStatus().isOk();
    var progress =
        new Document("version", 1L)
            .append("status", "CLAIMED")
            .append("circle", "ALL")
            .append("owner", new Document("type", "CLAIMANT").append("id", "v1"))
            .append("claimant", "v1")
            .append("account", Sample.OWNER);
    mongo
        .updateFirst(
            Query.query(Criteria.where("_id").is(id(wish))),
            Update.update("progress", progress).set("status", "CLAIMED"),
            "wishes")
        .block();
    return wish;
  }

  private static String aWish() {
    var phone = "139" + (10_000_000 + Math.abs(UUID.randomUUID().hashCode() % 90_000_000));
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of(
                "neighborhood",
                "xiuyuan",
                "text",
                "想请人修灯",
                "preferredTimes",
                List.of("周二"),
                "wisher",
                Map.of("name", "王桂英", "phone", phone, "address", "凉城路 1 弄")));
  }

  private String imported() {
    return id(
        http.post()
            .uri(IMPORTS)
            .contentType(FORM)
            .bodyValue(aList())
            .exchange()
            .expectStatus()
            .isAccepted()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody());
  }

  private static String aList() {
    var part = "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
    var list = "text,name\n" + UUID.randomUUID() + ",王桂英\n";
    return part.formatted("neighborhood", "xiuyuan") + part.formatted("file", list) + "--x--\r\n";
  }

  private static String anEvent() {
    return "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/test\",\"type\":\"org.wishlight.wish.file.v1\",\"data\":%s}"
        .formatted(UUID.randomUUID(), aWish());
  }

  private static String aNeighborhood() {
    var id = "n" + UUID.randomUUID().toString().substring(0, 8);
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of("id", id, "office", "liangcheng", "name", Map.of("zh", "三门", "en", "Sanmen")));
  }

  private static String id(Map<?, ?> wish) {
    return String.valueOf(wish.get("id"));
  }

  private static String code(Map<?, ?> wish) {
    return String.valueOf(wish.get("code"));
  }

  private static String person(Map<?, ?> wish) {
    return String.valueOf(((Map<?, ?>) wish.get("wisher")).get("id"));
  }
}
