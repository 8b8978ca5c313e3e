package org.wishlight.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wishlight.intake.wish.WishCalls.aWish;
import static org.wishlight.intake.wish.WishCalls.file;
import static org.wishlight.intake.wish.WishCalls.get;

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

/** The service with somebody else's identity provider: nothing but configuration differs. */
@WishlightTest
class AnotherIssuerIT {
  private static final TestIssuer ISSUER = TestIssuer.withEllipticKey();

  @Autowired WebTestClient http;

  @DynamicPropertySource
  static void nothingButConfiguration(DynamicPropertyRegistry settings) {
    settings.add("wishlight.oidc.issuer", ISSUER::address);
    settings.add("wishlight.oidc.claims.subject", () -> "uid");
    settings.add("wishlight.oidc.claims.roles", () -> "realm_access.roles");
    settings.add("wishlight.oidc.claims.role-prefix", () -> "wl-");
    settings.add("wishlight.oidc.claims.office", () -> "org.street");
    settings.add("wishlight.oidc.claims.neighborhood", () -> "org.block");
  }

  @Test
  void letsItsPeopleInAsFarAsTheirRolesGo() {
    var resident = as("wl-resident", "li", "xiuyuan");

    var filed = file(resident, aWish());

    assertThat(filed.status()).isEqualTo(201);
    assertThat(filed.body()).containsEntry("status", "SUBMITTED");
    assertThat(get(resident, filed.id()).status()).isEqualTo(200);
    assertThat(get(as("wl-officer", "o", "xiuyuan"), filed.id()).status()).isEqualTo(200);
    assertThat(get(as("wl-officer", "o", "shuidian"), filed.id()).status()).isEqualTo(403);
    assertThat(get(as("wl-resident", "another", "xiuyuan"), filed.id()).status()).isEqualTo(404);
    assertThat(get(as("officer", "o", "xiuyuan"), filed.id()).status()).isEqualTo(403);
  }

  @Test
  void keepsThePeopleOfTheUsualIssuerOut() {
    assertThat(file(http, aWish()).status()).isEqualTo(401);
  }

  private WebTestClient as(String role, String account, String neighborhood) {
    var claims =
        Map.of(
            "sub",
            "7",
            "uid",
            account,
            "realm_access",
            Map.of("roles", List.of(role, "offline_access")),
            "org",
            Map.of("street", "liangcheng", "block", neighborhood));
    return TestCaller.with(http, ISSUER.token(claims));
  }
}
