package org.wishlight.starter.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.TestIssuer;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class AccessIT {
  private static final TestCaller OWNER = TestCaller.resident("owner", "liangcheng", "xiuyuan");
  private static final TestCaller STRANGER =
      TestCaller.resident("stranger", "liangcheng", "xiuyuan");

  @Autowired WebTestClient http;
  @Autowired ReactiveMongoTemplate mongo;

  private final String place = UUID.randomUUID().toString();

  @BeforeEach
  void aPlaceInXiuyuan() {
    mongo.insert(new Place(place, "liangcheng", "xiuyuan", "owner", false)).block();
  }

  static Stream<Arguments> callers() {
    return Stream.of(
        Arguments.of(OWNER, 200),
        Arguments.of(STRANGER, 404),
        Arguments.of(TestCaller.officer("liangcheng", "xiuyuan"), 200),
        Arguments.of(TestCaller.officer("liangcheng", "shuidian"), 403),
        Arguments.of(TestCaller.officer("beiwaitan", "xiuyuan"), 404),
        Arguments.of(TestCaller.operator("liangcheng"), 200),
        Arguments.of(TestCaller.operator("beiwaitan"), 404),
        Arguments.of(TestCaller.ops(), 200),
        Arguments.of(TestCaller.system("liangcheng"), 403),
        Arguments.of(new TestCaller("nowhere", "OFFICER", "liangcheng", null), 403),
        Arguments.of(new TestCaller("nowhere", "OPERATOR", null, null), 403),
        Arguments.of(new TestCaller("nobody", "ADMIN", "liangcheng", "xiuyuan"), 403));
  }

  @ParameterizedTest
  @MethodSource("callers")
  void letsEachCallerReachWhatTheirRoleReaches(TestCaller caller, int status) {
    caller
        .with(http)
        .get()
        .uri("/api/v1/places/" + place)
        .exchange()
        .expectStatus()
        .isEqualTo(status);
  }

  @ParameterizedTest
  @MethodSource("callers")
  void listsNothingBeyondTheReach(TestCaller caller, int status) {
    var answer = caller.with(http).get().uri("/api/v1/places").exchange();

    answer
        .expectBody(String.class)
        .value(list -> assertThat(list != null && list.contains(place)).isEqualTo(status == 200));
  }

  @Test
  void tellsThoseWhoMayKnowThatItIsNotTheirs() {
    var known = UUID.randomUUID().toString();
    mongo.insert(new Place(known, "liangcheng", "xiuyuan", "owner", true)).block();

    STRANGER
        .with(http)
        .get()
        .uri("/api/v1/places/" + known)
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  @Test
  void believesNoOtherTokens() {
    var claims = TestCaller.operator("liangcheng").claims();
    var issuer = TestIssuer.ofThisJvm();
    var stranger = TestIssuer.withRsaKey();

    for (var token :
        List.of(
            issuer.expired(claims),
            issuer.unsigned(claims),
            stranger.token(claims),
            stranger.forged(issuer, claims),
            "a.b.c")) {
      TestCaller.with(http, token)
          .get()
          .uri("/api/v1/places/open")
          .exchange()
          .expectStatus()
          .isUnauthorized()
          .expectHeader()
          .valueEquals("WWW-Authenticate", "Bearer")
          .expectHeader()
          .contentType("application/problem+json");
    }
  }

  @Test
  void asksForATokenBeforeItReadsAnything() {
    var nobody = TestCaller.nobody(http);

    nobody.get().uri("/api/v1/places/" + place).exchange().expectStatus().isUnauthorized();
    nobody.post().uri("/api/v1/notes").bodyValue("x").exchange().expectStatus().isUnauthorized();
    nobody.get().uri("/api/v1/nowhere").exchange().expectStatus().isUnauthorized();
    nobody.get().uri("/actuator/deadletters").exchange().expectStatus().isUnauthorized();
    http.get().uri("/actuator/deadletters").exchange().expectStatus().isForbidden();
    nobody.get().uri("/actuator/health").exchange().expectStatus().isOk();
    nobody.get().uri("/actuator/prometheus").exchange().expectStatus().isOk();
    http.get().uri("/api/v1/nowhere").exchange().expectStatus().isNotFound();
  }

  @Test
  void letsAnybodyIntoWhatIsOpen() {
    assertThat(open(TestCaller.nobody(http))).isEqualTo("anybody PUBLIC");
    assertThat(open(STRANGER.with(http))).isEqualTo("stranger PUBLIC");
    assertThat(open(http)).isEqualTo("liangcheng-operator OFFICE");
  }

  @Test
  void documentsWhoMayCall() {
    http.get()
        .uri("/v3/api-docs")
        .exchange()
        .expectBody()
        .jsonPath("$.paths['/api/v1/places/{id}'].get.x-access.OFFICER")
        .isEqualTo("neighborhood")
        .jsonPath("$.paths['/api/v1/places/{id}'].get.security[0].bearer")
        .exists()
        .jsonPath("$.paths['/api/v1/places/{id}'].get.responses.4XX")
        .exists()
        .jsonPath("$.paths['/api/v1/places/open'].get.security")
        .isEmpty();
  }

  @Test
  void notesWhoWasRefused() {
    var officer = new TestCaller("nosy-" + place, "VOLUNTEER", "liangcheng", "xiuyuan");

    officer.with(http).get().uri("/api/v1/places/" + place).exchange().expectStatus().isForbidden();

    await().untilAsserted(() -> assertThat(audit("liangcheng")).contains("nosy-" + place, place));
    assertThat(audit("beiwaitan")).doesNotContain(place);
  }

  @Test
  void exportsTheAuditLogAsATable() {
    http.get()
        .uri("/api/v1/audit")
        .header("Accept", "text/csv")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(table -> assertThat(table).startsWith("\uFEFFid,time,service,kind,actor"));

    assertThat(audit("liangcheng")).contains("EXPORTED");
  }

  private String audit(String office) {
    return TestCaller.operator(office)
        .with(http)
        .get()
        .uri("/api/v1/audit?limit=500")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .returnResult()
        .getResponseBody();
  }

  private static String open(WebTestClient client) {
    return client
        .get()
        .uri("/api/v1/places/open")
        .exchange()
        .expectBody(String.class)
        .returnResult()
        .getResponseBody();
  }
}
