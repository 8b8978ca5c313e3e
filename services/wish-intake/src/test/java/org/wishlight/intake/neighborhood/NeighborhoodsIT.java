package org.wishlight.intake.neighborhood;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class NeighborhoodsIT {
  private static final Map<String, Object> NEW =
      Map.of(
          "id", "sanmen",
          "office", "liangcheng",
          "name", Map.of("zh", "三门", "en", "Sanmen"));

  @Autowired WebTestClient http;

  @Test
  void knowsTheOfficesAndTheirNeighborhoods() {
    http.get()
        .uri("/api/v1/offices")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[?(@.id=='beiwaitan')].name.zh")
        .isEqualTo("北外滩")
        .jsonPath("$.items[?(@.id=='beiwaitan')].neighborhoods[*].id")
        .value(ids -> assertThat(ids.toString()).contains("gongping", "tilanqiao"));
    http.get()
        .uri("/api/v1/neighborhoods?office=beiwaitan")
        .exchange()
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(2);
  }

  @Test
  void knowsEveryCategory() {
    http.get()
        .uri("/api/v1/categories")
        .exchange()
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(15)
        .jsonPath("$.items[?(@.code=='home-repair')].internalFirst")
        .isEqualTo(true)
        .jsonPath("$.items[?(@.code=='goods')].internalFirst")
        .isEqualTo(true);
  }

  @Test
  void addsANeighborhoodOnce() {
    add("first").expectStatus().isCreated().expectHeader().location("/api/v1/neighborhoods/sanmen");
    add("first")
        .expectStatus()
        .isCreated()
        .expectHeader()
        .valueEquals("Idempotent-Replayed", "true");
    add("second")
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/neighborhood-exists");
    http.get()
        .uri("/api/v1/neighborhoods/sanmen")
        .exchange()
        .expectHeader()
        .valueEquals("ETag", "\"1\"");
  }

  @Test
  void addsNoneToOfficesThatTheCallerDoesNotHave() {
    TestCaller.operator("beiwaitan")
        .with(http)
        .post()
        .uri("/api/v1/neighborhoods")
        .bodyValue(NEW)
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[0].code")
        .isEqualTo("unknown-office");
    http.get().uri("/api/v1/neighborhoods/nowhere").exchange().expectStatus().isNotFound();
  }

  private WebTestClient.ResponseSpec add(String key) {
    return http.post()
        .uri("/api/v1/neighborhoods")
        .header("Idempotency-Key", key)
        .bodyValue(NEW)
        .exchange();
  }
}
