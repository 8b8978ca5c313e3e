package org.wishlight.notification.webhook;

import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.wishlight.testing.TestCaller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An operator of one office, and what they do about webhooks. */
record Office(String id, WebTestClient http) {
  private static final String WEBHOOKS = "/api/v1/webhooks";

  /** A webhook with its secret. */
  JsonNode subscribes(Receiver receiver, String... types) {
    var asked = Map.of("url", receiver.url(), "types", List.of(types), "office", id);
    return body(post(WEBHOOKS, asked).expectStatus().isCreated());
  }

  JsonNode rotates(JsonNode webhook) {
    return body(post(of(webhook) + "/rotate", Map.of()).expectStatus().isOk());
  }

  long replays(JsonNode webhook, String since) {
    var answer = post(of(webhook) + "/replay", Map.of("since", since));
    return body(answer.expectStatus().isAccepted()).get("deliveries").asLong();
  }

  void ends(JsonNode webhook) {
    client().delete().uri(of(webhook)).exchange().expectStatus().isNoContent();
  }

  void endsAll() {
    webhooks().forEach(this::ends);
  }

  /** The only one. */
  JsonNode webhook() {
    return webhooks().path(0);
  }

  private JsonNode webhooks() {
    return body(client().get().uri(WEBHOOKS).exchange().expectStatus().isOk()).get("items");
  }

  JsonNode deliveries(String state) {
    var path = "/api/v1/deliveries?state=" + state;
    return body(client().get().uri(path).exchange().expectStatus().isOk()).get("items");
  }

  ResponseSpec replaysDelivery(String id) {
    return post("/api/v1/deliveries/" + id + "/replay", Map.of());
  }

  ResponseSpec post(String path, Object body) {
    return client()
        .post()
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  WebTestClient client() {
    return TestCaller.operator(id).with(http);
  }

  private static String of(JsonNode webhook) {
    return WEBHOOKS + "/" + webhook.get("id").asString();
  }

  static JsonNode body(ResponseSpec answer) {
    var body = answer.expectBody(String.class).returnResult().getResponseBody();
    return JsonMapper.shared().readTree(body);
  }
}
