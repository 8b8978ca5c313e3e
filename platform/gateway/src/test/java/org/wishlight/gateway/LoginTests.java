package org.wishlight.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wishlight.gateway.Browser.location;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** People log in at an issuer that is not ours and calls everything by other names. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = StandInServices.class)
class LoginTests {

  private static final String START = "/oauth2/authorization/identity";
  private static final OtherIssuer issuer = new OtherIssuer();

  @LocalServerPort int port;
  private Browser browser;

  @DynamicPropertySource
  static void atTheOtherIssuer(DynamicPropertyRegistry properties) {
    properties.add("wishlight.oidc.issuer", issuer::address);
    properties.add("wishlight.oidc.client-id", () -> "the-door");
    properties.add("wishlight.oidc.client-secret", () -> "of-the-tests");
    properties.add("wishlight.oidc.claims.subject", () -> "preferred_username");
    properties.add("wishlight.oidc.claims.roles", () -> "realm_access.roles");
    properties.add("wishlight.oidc.claims.role-prefix", () -> "wl-");
    properties.add("wishlight.oidc.claims.office", () -> "street");
    properties.add("wishlight.oidc.claims.neighborhood", () -> "community");
    properties.add("wishlight.limits.login.burst", () -> 1000);
  }

  @BeforeEach
  void open() {
    issuer.reset();
    browser = new Browser(port);
  }

  @AfterAll
  static void closeIssuer() {
    issuer.close();
  }

  @Test
  void knowsWhoLoggedInAndShowsNoToken() {
    assertThat(browser.session().toString()).isEqualTo("{\"anonymous\":true}");

    browser.logIn(START);

    var session = browser.session();
    assertThat(session.path("anonymous").asBoolean()).isFalse();
    assertThat(session.path("name").asString()).isEqualTo("wang");
    assertThat(session.path("roles").toString()).isEqualTo("[\"OFFICER\"]");
    assertThat(session.path("office").asString()).isEqualTo("liangcheng");
    assertThat(session.path("neighborhood").asString()).isEqualTo("xiuyuan");
    assertThat(session.path("expiresAt").asString()).isNotBlank();
    assertThat(session.toString()).doesNotContain("eyJ");
  }

  @Test
  void makesASessionThatScriptsAndOtherSitesCannotUse() {
    var start = browser.get(START);
    var before = browser.cookie("GWSESSION");

    var back = browser.get(location(browser.get(location(start))));

    assertThat(location(start)).contains("code_challenge=", "code_challenge_method=S256");
    assertThat(before).isNotNull();
    assertThat(browser.cookie("GWSESSION")).isNotNull().isNotEqualTo(before);
    assertThat(back.headers().firstValue("Set-Cookie").orElseThrow())
        .containsIgnoringCase("HttpOnly")
        .contains("SameSite=Lax")
        .doesNotContain("Secure");
    assertThat(browser.get("/session").headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @ParameterizedTest
  @CsvSource({
    "?back=%2F%3Foffice%3Dliangcheng, /?office=liangcheng",
    "?back=%2F%2Fevil.example, /",
    "?back=https%3A%2F%2Fevil.example, /",
    "?back=%2F%5Cevil.example, /",
    "'', /"
  })
  void bringsPeopleBackToWhereTheyWereAndNowhereElse(String query, String back) {
    assertThat(location(browser.logIn(START + query))).isEqualTo(back);
  }

  @Test
  void saysThatALoginFailed() {
    assertThat(location(browser.get("/login/oauth2/code/identity?code=x&state=forged")))
        .isEqualTo("/?login=failed");
  }

  @Test
  void showsServicesThePersonsTokenAndNoCookie() {
    browser.logIn(START);

    assertThat(browser.get("/api/v1/wall").body())
        .containsPattern("authorization=Bearer eyJ[\\w.-]+")
        .contains("cookie=null");
  }

  @Test
  void leavesASystemsOwnTokenAloneAndMakesNoSession() {
    var answer = new Browser(port).post("/api/v1/wishes", "{}", "Authorization", "Bearer abc");

    assertThat(answer.body()).contains("authorization=Bearer abc");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();

    browser.logIn(START);
    assertThat(browser.get("/api/v1/wall", "Authorization", "bearer abc").body())
        .contains("authorization=bearer abc");
  }

  @ParameterizedTest
  @CsvSource({"zh, 页面已过期", "en, The page is out of date"})
  void refusesChangesThatOtherSitesCouldHaveSent(String language, String title) {
    browser.logIn(START);

    var forged = browser.post("/api/v1/wishes", "{}", "Accept-Language", language);
    var wrong = browser.post("/api/v1/wishes", "{}", "X-XSRF-TOKEN", "guessed");

    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.body()).contains("\"/problems/csrf\"", title);
    assertThat(wrong.statusCode()).isEqualTo(403);
    assertThat(refusals("csrf")).isPositive();
  }

  @Test
  void letsItsOwnPageChangeThings() {
    browser.logIn(START);
    browser.session();

    var answer = browser.post("/api/v1/wishes", "{}", "X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"));

    assertThat(answer.body()).contains("wish-intake POST", "body=2", "Bearer eyJ");
  }

  @Test
  void asksNothingOfThoseWithoutASession() {
    assertThat(browser.post("/api/v1/wishes", "{}").body()).contains("authorization=null");
  }

  @Test
  void overlooksTheCookieOfASessionThatIsNoMore() {
    var old = new String[] {"Cookie", "GWSESSION=of-yesterday"};

    var read = new Browser(port).get("/session", old);
    var change = new Browser(port).post("/api/v1/wishes", "{}", old);

    assertThat(read.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(read.body()).isEqualTo("{\"anonymous\":true}");
    assertThat(change.body()).contains("authorization=null", "cookie=null");
  }

  @Test
  void renewsATokenOnceForAllRequestsOfAPage() {
    issuer.issueTokensFor(30);
    browser.logIn(START);

    var answers = IntStream.range(0, 8).mapToObj(_ -> browser.ask("/api/v1/wall")).toList();

    assertThat(answers).allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
    assertThat(issuer.refreshed()).isEqualTo(1);
  }

  @Test
  void endsASessionWhoseTokenCannotBeRenewed() {
    issuer.issueTokensFor(30);
    browser.logIn(START);
    issuer.refuseToRefresh();

    var answer = browser.get("/api/v1/wall");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("\"/problems/unauthenticated\"");
    assertThat(browser.session().path("anonymous").asBoolean()).isTrue();
  }

  @Test
  void logsOutHereAndAtTheIssuer() {
    browser.logIn(START);
    browser.session();

    assertThat(browser.post("/logout", "").statusCode()).isEqualTo(403);
    var answer = browser.post("/logout", "", "X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(where(answer))
        .startsWith(issuer.address() + "/log-out?id_token_hint=eyJ")
        .endsWith("&post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A" + port + "%2F");
    assertThat(browser.session().path("anonymous").asBoolean()).isTrue();
    assertThat(browser.get("/api/v1/wall").body()).contains("authorization=null");
  }

  @Test
  void letsNobodyLogOutTwice() {
    var answer = browser.post("/logout", "");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(where(answer)).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/wishes", "/oauth2/token", "/", "/session"})
  void isClosedToOtherSites(String path) {
    var preflight =
        new Browser(port)
            .send(
                "OPTIONS",
                path,
                "Origin",
                "https://evil.example",
                "Access-Control-Request-Method",
                "POST");

    assertThat(preflight.statusCode()).isEqualTo(403);
    assertThat(preflight.headers().map().keySet())
        .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
  }

  private static String where(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body()).path("location").asString();
  }

  private double refusals(String reason) {
    return browser
        .get("/actuator/prometheus")
        .body()
        .lines()
        .filter(line -> line.startsWith("wishlight_refusals_total{"))
        .filter(line -> line.contains("reason=\"" + reason + "\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }
}
