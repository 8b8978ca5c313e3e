package org.wishlight.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class LimitsTests {

  @ParameterizedTest
  @CsvSource({"en, Too many requests", "zh, 请求过于频繁"})
  void tellsWhenToComeAgain(String language, String title) {
    try (var gateway = gateway("anonymous.burst=1", "anonymous.per=100s", "anonymous.refill=1")) {
      var browser = browser(gateway);
      browser.get("/");

      var refused = browser.get("/api/v1/wall", "Accept-Language", language);

      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
          .isBetween(90L, 100L);
      assertThat(refused.body()).contains("\"/problems/too-many-requests\"", title);
      assertThat(refused.headers().firstValue("Content-Security-Policy")).isPresent();
      assertThat(browser.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void givesEveryTokenItsOwnShare() {
    try (var gateway = gateway("bearer.burst=3", "bearer.per=1h")) {
      assertThat(answers(gateway, "one", 5)).containsExactly(200, 200, 200, 429, 429);
      assertThat(answers(gateway, "two", 3)).containsExactly(200, 200, 200);
    }
  }

  @Test
  void countsMadeUpTokensForTheirAddress() {
    try (var gateway = gateway("anonymous.burst=2", "anonymous.per=1h")) {
      var browser = browser(gateway);

      var answers =
          IntStream.range(0, 4)
              .map(i -> browser.get("/api/v1/wall", "Authorization", "Bearer " + i).statusCode());

      assertThat(answers).containsExactly(200, 200, 429, 429);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/wishes/look-up",
        "/api/v1/wishes/look-up;x=1",
        "/api/v1/wishes/l%6Fok-up"
      })
  void slowsDownGuessingHoweverThePathIsWritten(String path) {
    try (var gateway = gateway("look-up.burst=1", "look-up.per=1h")) {
      var browser = browser(gateway);

      var answers = IntStream.range(0, 2).map(_ -> browser.post(path, "{}").statusCode());

      assertThat(answers).doesNotHaveDuplicates().endsWith(429);
      assertThat(browser.get("/api/v1/wall").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({"token, /oauth2/token", "login, /login"})
  void slowsDownGuessingAtSecrets(String limit, String path) {
    try (var gateway = gateway(limit + ".burst=1", limit + ".per=1h")) {
      var browser = browser(gateway);

      assertThat(browser.post(path, "x").statusCode()).isEqualTo(200);
      assertThat(browser.post(path, "x").statusCode()).isEqualTo(429);
      assertThat(browser.get("/actuator/prometheus").body())
          .containsPattern("wishlight_refusals_total\\{.*reason=\"rate\".*} 1\\.0");
    }
  }

  private static IntStream answers(
      ConfigurableApplicationContext gateway, String token, int times) {
    var browser = browser(gateway);
    return IntStream.range(0, times)
        .mapToObj(_ -> browser.get("/api/v1/wall", "Authorization", "Bearer " + token))
        .mapToInt(HttpResponse::statusCode);
  }

  private static Browser browser(ConfigurableApplicationContext gateway) {
    var port = gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    return new Browser(port);
  }

  private static ConfigurableApplicationContext gateway(String... limits) {
    var arguments =
        IntStream.range(0, limits.length + 2)
            .mapToObj(
                i ->
                    switch (i) {
                      case 0 -> "--server.port=0";
                      case 1 -> "--wishlight.oidc.client-secret=of-the-tests";
                      default -> "--wishlight.limits." + limits[i - 2];
                    })
            .toArray(String[]::new);
    return new SpringApplicationBuilder(GatewayApplication.class)
        .initializers(new StandInServices())
        .run(arguments);
  }
}
