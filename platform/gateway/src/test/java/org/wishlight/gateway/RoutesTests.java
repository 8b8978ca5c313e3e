package org.wishlight.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@Door
class RoutesTests {

  @Autowired WebTestClient door;

  @ParameterizedTest
  @CsvSource({
    "/api/v1/wishes, wish-intake",
    "/api/v1/wishes/w1/similar, wish-intake",
    "/api/v1/imports/i1, wish-intake",
    "/api/v1/imports/i1/stream, wish-intake",
    "/api/v1/reviews, wish-intake",
    "/api/v1/categories, wish-intake",
    "/api/v1/offices, wish-intake",
    "/api/v1/neighborhoods, wish-intake",
    "/api/v1/people/p1, wish-intake",
    "/api/v1/events, wish-intake",
    "/open311/v2/services.xml, wish-intake",
    "/api/v1/volunteers, matching",
    "/api/v1/wall, matching",
    "/api/v1/wall/w1/suggestions, matching",
    "/api/v1/claims/c1, matching",
    "/api/v1/claims/c1/photos/p1, matching",
    "/api/v1/proposals/p1, matching",
    "/api/v1/theme-days, matching",
    "/api/v1/theme-days/t1/stream, matching",
    "/api/v1/statistics/summary, statistics",
    "/oauth2/jwks, identity",
    "/.well-known/openid-configuration, identity",
    "/login, identity"
  })
  void leadsEachPathToItsService(String path, String service) {
    assertThat(answer(path + "?limit=5")).startsWith(service + " GET " + path + "?limit=5 ");
  }

  @ParameterizedTest
  @CsvSource({"wish-intake", "matching", "statistics", "identity"})
  void showsWhatAServiceOffers(String service) {
    assertThat(answer("/docs/" + service + "/openapi")).startsWith(service + " GET /v3/api-docs ");
  }

  @ParameterizedTest
  @CsvSource({"wish-intake", "matching", "statistics", "identity"})
  void leadsToEachServicesAuditLog(String service) {
    assertThat(answer("/api/v1/audit/" + service + "?limit=5"))
        .startsWith(service + " GET /api/v1/audit?limit=5 ");
  }

  @ParameterizedTest
  @CsvSource({"/api/v1/wishes, wish-intake", "/oauth2/token, identity"})
  void carriesBodiesInward(String path, String service) {
    door.post()
        .uri(path)
        .bodyValue("x".repeat(10_000))
        .exchangeSuccessfully()
        .expectBody(String.class)
        .value(told -> assertThat(told).startsWith(service + " POST " + path + " body=10000"));
  }

  @Test
  void passesTokenTraceAndHostButNoCookies() {
    var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    var told =
        door.get()
            .uri("/api/v1/wall")
            .header("Authorization", "Bearer abc")
            .header("traceparent", trace)
            .header("Cookie", "IDSESSION=secret")
            .header("Host", "wishes.example")
            .exchangeSuccessfully()
            .returnResult(String.class)
            .getResponseBody()
            .blockFirst();

    assertThat(told)
        .contains("authorization=Bearer abc", "traceparent=" + trace)
        .contains("cookie=null", "host=wishes.example");
  }

  @Test
  void showsTheIdentityServiceItsOwnCookieOnly() {
    var told =
        door.get()
            .uri("/login")
            .header("Cookie", "GWSESSION=secret; IDSESSION=its-own; XSRF-TOKEN=x")
            .header("X-Door-Scheme", "https")
            .exchangeSuccessfully()
            .returnResult(String.class)
            .getResponseBody()
            .blockFirst();

    assertThat(told).contains("cookie=IDSESSION=its-own host=", "scheme=null");
  }

  private String answer(String path) {
    return door.get()
        .uri(path)
        .exchangeSuccessfully()
        .returnResult(String.class)
        .getResponseBody()
        .blockFirst();
  }
}
