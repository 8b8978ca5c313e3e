package org.wishlight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class ApiDocumentIT {
  @Autowired WebTestClient http;

  @Test
  void listsEveryOperation() {
    http.get()
        .uri("/v3/api-docs")
        .exchange()
        .expectBody()
        .jsonPath("$.paths['/api/v1/inbox'].get.summary")
        .isNotEmpty()
        .jsonPath("$.paths['/api/v1/inbox'].get.parameters[*].name")
        .value(
            List.class,
            names -> {
              var expected = Set.of("recipient", "unread", "limit", "cursor");
              assertThat(Set.copyOf((List<?>) names)).isEqualTo(expected);
            })
        .jsonPath("$.paths['/api/v1/inbox/stream'].get.summary")
        .isNotEmpty()
        .jsonPath("$.paths['/api/v1/inbox/{id}/read'].post.responses['4XX']")
        .isNotEmpty()
        .jsonPath("$.paths['/api/v1/preferences'].put.requestBody")
        .isNotEmpty()
        .jsonPath("$.paths['/api/v1/preferences'].get.summary")
        .isNotEmpty()
        .jsonPath("$.paths.length()")
        .isEqualTo(11);
  }

  @Test
  void measuresNotices() {
    http.get()
        .uri("/actuator/prometheus")
        .exchange()
        .expectBody(String.class)
        .value(
            metrics ->
                assertThat(metrics)
                    .contains("wishlight_notices_total{")
                    .contains("channel=\"inbox\"")
                    .contains("result=\"delivered\""));
  }

  @Test
  void isHealthy() {
    http.get()
        .uri("/actuator/health")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(Map.class)
        .value(health -> assertThat(health.get("status")).isEqualTo("UP"));
  }
}
