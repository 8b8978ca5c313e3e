package org.wishlight.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@Door
class PageTests {

  @Autowired WebTestClient door;

  @ParameterizedTest
  @CsvSource({"/, text/html", "/app.js, text/javascript", "/style.css, text/css"})
  void servesThePageUnderAStrictPolicy(String path, String type) {
    door.get()
        .uri(path)
        .exchangeSuccessfully()
        .expectHeader()
        .value("Content-Type", found -> assertThat(found).startsWith(type))
        .expectHeader()
        .value(
            "Content-Security-Policy", found -> assertThat(found).startsWith("default-src 'self';"))
        .expectHeader()
        .valueEquals("X-Content-Type-Options", "nosniff")
        .expectHeader()
        .valueEquals("X-Frame-Options", "DENY")
        .expectHeader()
        .valueEquals("Cache-Control", "no-cache");
  }

  @Test
  void hasNoScriptAndNoStyleInThePageItself() {
    var page = text("/");

    assertThat(page).doesNotContain("<style", "style=\"").doesNotContainPattern(" on[a-z]+=\"");
    assertThat(Pattern.compile("<script(?! type=\"module\" src=\"/)").matcher(page).find())
        .isFalse();
  }

  @Test
  void isHealthy() {
    assertThat(text("/actuator/health/readiness")).contains("UP");
  }

  private String text(String path) {
    return door.get()
        .uri(path)
        .exchangeSuccessfully()
        .expectBody(String.class)
        .returnResult()
        .getResponseBody();
  }
}
