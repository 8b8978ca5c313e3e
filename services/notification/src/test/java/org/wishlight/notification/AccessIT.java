package org.wishlight.notification;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
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

  @Autowired EventProbe probe;
  @Autowired WebTestClient http;
  @Autowired ContactSeal seal;

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
      default -> throw new IllegalArgumentException("no sample of " + operation);
    };
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
