package org.wishlight.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class StartTests {

  private static final String SECRET = "--wishlight.oidc.client-secret=of-the-tests";

  @Test
  void refusesToStartWithoutASecretOfItsOwn(CapturedOutput output) {
    assertThatThrownBy(() -> start()).isInstanceOf(RuntimeException.class);

    assertThat(output).contains("the gateway has no secret at the issuer");
  }

  @Test
  void knowsTheDemoSecretInTheLocalProfile() {
    try (var gateway = start("--spring.profiles.active=local")) {
      assertThat(gateway.isRunning()).isTrue();
    }
  }

  @Test
  void startsWhileTheIssuerIsDown() {
    try (var gateway = start(SECRET, "--wishlight.oidc.issuer=http://127.0.0.1:19")) {
      var answer = browser(gateway).get("/oauth2/authorization/identity");

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("/problems/unavailable");
      assertThat(browser(gateway).get("/api/v1/wall").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void knowsThePlatformsOwnIssuerWithoutAskingIt() {
    try (var gateway = start(SECRET)) {
      var start = Browser.location(browser(gateway).get("/oauth2/authorization/identity?lang=en"));

      assertThat(start)
          .startsWith("http://localhost:8080/oauth2/authorize?response_type=code&client_id=gateway")
          .contains("ui_locales=en", "code_challenge_method=S256");
    }
  }

  @Test
  void tellsBrowsersToStayWithTls() {
    try (var gateway = start(SECRET, "--server.forward-headers-strategy=native")) {
      var start =
          browser(gateway).get("/oauth2/authorization/identity", "X-Forwarded-Proto", "https");

      assertThat(start.headers().firstValue("Strict-Transport-Security"))
          .hasValue("max-age=31536000");
      assertThat(start.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
      assertThat(browser(gateway).get("/login", "X-Forwarded-Proto", "https").body())
          .contains("scheme=https");
    }
  }

  @Test
  void believesNobodyWhoSaysThatTheyCameByTls() {
    try (var gateway = start(SECRET)) {
      var answer = browser(gateway).get("/", "X-Forwarded-Proto", "https");

      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
      assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
  }

  private static Browser browser(ConfigurableApplicationContext gateway) {
    var port = gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    return new Browser(port);
  }

  private static ConfigurableApplicationContext start(String... arguments) {
    return new SpringApplicationBuilder(GatewayApplication.class)
        .initializers(new StandInServices())
        .run(withPort(arguments));
  }

  private static String[] withPort(String... arguments) {
    var all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = "--server.port=0";
    return all;
  }
}
