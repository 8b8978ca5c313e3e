package org.wishlight.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class EdgesIT {
  @Autowired WebTestClient http;

  @Test
  void describesEveryOperation() {
    var paths =
        http.get()
            .uri("/v3/api-docs")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
            .returnResult()
            .getResponseBody();

    assertThat(paths).isNotNull();
    var operations =
        ((Map<?, ?>) paths.get("paths")).entrySet().stream().flatMap(EdgesIT::operations).toList();
    assertThat(operations)
        .containsAll(
            List.of(
                "post /api/v1/wishes",
                "get /api/v1/wishes",
                "get /api/v1/wishes/{id}",
                "patch /api/v1/wishes/{id}",
                "post /api/v1/imports",
                "get /api/v1/imports/{id}",
                "post /api/v1/wishes/{id}/publish",
                "post /api/v1/wishes/{id}/return",
                "post /api/v1/wishes/{id}/withdraw",
                "get /api/v1/categories",
                "get /api/v1/offices",
                "get /api/v1/neighborhoods",
                "post /api/v1/neighborhoods",
                "get /api/v1/neighborhoods/{id}"));
  }

  @Test
  void isHealthyAndMeasured() {
    http.get().uri("/actuator/health").exchange().expectStatus().isOk();
    http.get()
        .uri("/actuator/prometheus")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(figures -> assertThat(figures).contains("wishlight_outbox_pending"));
  }

  private static Stream<String> operations(Map.Entry<?, ?> path) {
    return ((Map<?, ?>) path.getValue())
        .keySet().stream().map(method -> method + " " + path.getKey());
  }
}
