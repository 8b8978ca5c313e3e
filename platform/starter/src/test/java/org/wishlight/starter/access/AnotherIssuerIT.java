package org.wishlight.starter.access;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.TestIssuer;
import org.wishlight.testing.WishlightTest;

/** An issuer that names things its own way and signs with another kind of key. */
@WishlightTest
class AnotherIssuerIT {
  private static final TestIssuer ISSUER = TestIssuer.withEllipticKey();

  @Autowired WebTestClient http;

  @DynamicPropertySource
  static void nothingButConfiguration(DynamicPropertyRegistry settings) {
    settings.add("wishlight.oidc.issuer", ISSUER::address);
    settings.add("wishlight.oidc.audience", () -> "wishlight-api");
    settings.add("wishlight.oidc.claims.subject", () -> "https://idp.example/uid");
    settings.add("wishlight.oidc.claims.roles", () -> "realm_access.roles");
    settings.add("wishlight.oidc.claims.role-prefix", () -> "wl-");
    settings.add("wishlight.oidc.claims.office", () -> "org.street");
    settings.add("wishlight.oidc.claims.neighborhood", () -> "org.block");
  }

  @Test
  void isBelievedWhereTheConfigurationNamesIt() {
    var claims =
        Map.of(
            "sub", "7",
            "aud", List.of("wishlight-api"),
            "https://idp.example/uid", "wang-operator",
            "realm_access", Map.of("roles", List.of("wl-operator", "offline_access")),
            "org", Map.of("street", "liangcheng", "block", "xiuyuan"));

    TestCaller.with(http, ISSUER.token(claims))
        .get()
        .uri("/api/v1/notes/caller")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.id")
        .isEqualTo("wang-operator")
        .jsonPath("$.roles[0]")
        .isEqualTo("OPERATOR")
        .jsonPath("$.office")
        .isEqualTo("liangcheng")
        .jsonPath("$.neighborhood")
        .isEqualTo("xiuyuan");
  }

  @Test
  void isNotBelievedWhereTheTokenIsForSomebodyElse() {
    var elsewhere = Map.of("sub", "7", "aud", List.of("another-api"));

    TestCaller.with(http, ISSUER.token(elsewhere))
        .get()
        .uri("/api/v1/notes/caller")
        .exchange()
        .expectStatus()
        .isUnauthorized();
  }

  @Test
  void takesTheIssuersPlace() {
    TestCaller.operator("liangcheng")
        .with(http)
        .get()
        .uri("/api/v1/notes/caller")
        .exchange()
        .expectStatus()
        .isUnauthorized();
  }
}
