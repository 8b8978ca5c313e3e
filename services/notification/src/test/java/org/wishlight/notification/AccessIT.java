package org.wishlight.notification;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.starter.privacy.ContactSeal;
import org.wishlight.testing.AccessWalk;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.Sample;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;
import tools.jackson.databind.json.JsonMapper;

@WishlightTest
class AccessIT {
  private static final String INBOX = "/api/v1/inbox";
  private static final String WEBHOOKS = "/api/v1/webhooks";
  private static final String SUBSCRIPTION =
      "{\"url\":\"https://example.invalid/hook\",\"office\":\"liangcheng\"}";

  @Autowired EventProbe probe;
  @Autowired WebTestClient http;
  @Autowired ContactSeal seal;
  @Autowired ReactiveMongoTemplate mongo;

  private final Happenings wish = Happenings.ofAWish().in("liangcheng", "xiuyuan");

  @TestFactory
  Stream<DynamicNode> everyOperation() {
    new People(probe, seal).logsIn(wish.wisher(), Sample.OWNER, "liangcheng");
    Happenings.publish(probe, wish.happened(1, wish.claimed()));
    Happenings.publish(probe, wish.happened(2, wish.escalated()));
    var owner = TestCaller.resident(Sample.OWNER, "liangcheng", "xiuyuan");
    var operator = TestCaller.operator("liangcheng");
    await().atMost(Duration.ofSeconds(30)).until(() -> inbox(owner).contains(wish.wish()));
    await().atMost(Duration.ofSeconds(30)).until(() -> inbox(operator).contains(wish.wish()));
    var notice = JsonMapper.shared().readTree(inbox(owner)).at("/items/0/id").asString();
    return new AccessWalk(http, operation -> sample(operation, notice)).tests();
  }

  private Sample sample(String operation, String notice) {
    return switch (operation) {
      case "GET /api/v1/audit" -> Sample.of("/api/v1/audit");
      case "GET /api/v1/inbox" -> Sample.of(INBOX).telling(wish.wish());
      case "GET /api/v1/inbox/stream" -> Sample.of(INBOX + "/stream").telling("\"unread\":1");
      case "POST /api/v1/inbox/{id}/read" ->
          Sample.of(INBOX + "/" + notice + "/read").telling(wish.wish());
      case "GET /api/v1/preferences" -> Sample.of("/api/v1/preferences");
      case "PUT /api/v1/preferences" ->
          Sample.of("/api/v1/preferences").sending("{\"language\":\"zh\"}");
      case "GET /api/v1/deliveries" -> Sample.of("/api/v1/deliveries").telling(aDelivery());
      case "POST /api/v1/deliveries/{id}/replay" ->
          Sample.of("/api/v1/deliveries/" + aDelivery() + "/replay");
      case "GET /api/v1/webhooks" -> Sample.of(WEBHOOKS).telling(aWebhook());
      case "POST /api/v1/webhooks" -> Sample.of(WEBHOOKS).sending(SUBSCRIPTION);
      case "DELETE /api/v1/webhooks/{id}" -> Sample.of(WEBHOOKS + "/" + aWebhook());
      case "POST /api/v1/webhooks/{id}/rotate" ->
          Sample.of(WEBHOOKS + "/" + aWebhook() + "/rotate");
      case "POST /api/v1/webhooks/{id}/replay" ->
          Sample.of(WEBHOOKS + "/" + aWebhook() + "/replay")
              .sending("{\"since\":\"2026-01-01T00:00:00Z\"}");
      default -> throw new IllegalArgumentException("no sample of " + operation);
    };
  }

  private String aDelivery() {
    var delivery =
        new Document("state", "PARKED")
            .append("channel", "webhook")
            .append("event", UUID.randomUUID().toString())
            .append("subject", "w")
            .append("neighborhood", "xiuyuan")
            .append("recipient", "webhook:gone")
            .append("attempts", 10)
            .append("at", new Date())
            .append("history", List.of());
    return kept("deliveries", delivery);
  }

  private String aWebhook() {
    var webhook =
        new Document("url", "https://example.invalid/hook")
            .append("types", List.of())
            .append("createdAt", new Date())
            .append("disabledAt", new Date());
    return kept("webhooks", webhook);
  }

  /** Something of the office liangcheng. */
  private String kept(String collection, Document document) {
    var id = UUID.randomUUID().toString();
    document.append("_id", id).append("version", 1L).append("office", "liangcheng");
    mongo.insert(document, collection).block();
    return id;
  }

  private String inbox(TestCaller caller) {
    return caller
        .with(http)
        .get()
        .uri(INBOX)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .returnResult()
        .getResponseBody();
  }
}
