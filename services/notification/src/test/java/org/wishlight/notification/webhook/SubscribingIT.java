package org.wishlight.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class SubscribingIT {
  private static final String WEBHOOKS = "/api/v1/webhooks";
  private static final String URL = "https://example.org/hook";

  @Autowired WebTestClient http;
  @Autowired ReactiveMongoTemplate mongo;

  private Office office;

  @BeforeEach
  void comesIn() {
    office = new Office("o-" + UUID.randomUUID(), http);
  }

  @Test
  void showsTheSecretOnceAndKeepsItSealed() {
    var made = Office.body(office.post(WEBHOOKS, Map.of("url", URL)).expectStatus().isCreated());

    var secret = made.get("secret").asString();
    assertThat(secret).startsWith("whsec_");
    assertThat(office.webhook().has("secret")).isFalse();
    assertThat(office.webhook().get("url").asString()).isEqualTo(URL);
    var kept =
        mongo
            .findById(made.get("id").asString(), org.bson.Document.class, "webhooks")
            .blockOptional();
    assertThat(kept.orElseThrow().toJson()).doesNotContain(secret.substring(6));
  }

  @Test
  void answersARepeatedRequestAsBefore() {
    var first = Office.body(withKey("k", Map.of("url", URL)).expectStatus().isCreated());

    var again = withKey("k", Map.of("url", URL)).expectStatus().isCreated();

    again.expectHeader().valueEquals("Idempotent-Replayed", "true");
    assertThat(Office.body(again)).isEqualTo(first);
    withKey("k", Map.of("url", URL + "/other")).expectStatus().isEqualTo(422);
  }

  @Test
  void namesEveryFault() {
    var asked = Map.of("url", "http://10.0.0.1/hook", "types", List.of("wish.claimed", "no.such"));

    office
        .post(WEBHOOKS, asked)
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("errors[?(@.field=='url')].code")
        .isEqualTo("https")
        .jsonPath("errors[?(@.field=='types[1]')].code")
        .isEqualTo("unknown-type");
    office.post(WEBHOOKS, Map.of()).expectStatus().is4xxClientError();
    office
        .post(WEBHOOKS, Map.of("url", "https://169.254.169.254/latest"))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("errors[0].code")
        .isEqualTo("inner-address");
  }

  @Test
  void subscribesForNobodyElse() {
    var asked = Map.of("url", URL, "office", "o-elsewhere");

    office.post(WEBHOOKS, asked).expectStatus().isForbidden();
  }

  private ResponseSpec withKey(String key, Object body) {
    return office
        .client()
        .post()
        .uri(WEBHOOKS)
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }
}
