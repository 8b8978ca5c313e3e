package org.wishlight.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wishlight.gateway.Browser.location;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person logs in at the real identity service, all of it through the one door. */
class IdentityIT {

  private static final String START =
      "/oauth2/authorization/identity?back=%2F%3Foffice%3Dx&lang=en";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private static RealIdentity identity;
  private static ConfigurableApplicationContext gateway;
  private static int port;

  private final Browser browser = new Browser(port);

  @BeforeAll
  static void openTheDoor() throws Exception {
    port = RealIdentity.freePort();
    identity = RealIdentity.behind("http://localhost:" + port);
    gateway =
        new SpringApplicationBuilder(GatewayApplication.class)
            .initializers(new StandInServices())
            .initializers(
                context ->
                    TestPropertyValues.of("wishlight.services.identity=" + identity.address())
                        .applyTo(context))
            .profiles("local")
            .run("--server.port=" + port, "--wishlight.public-url=http://localhost:" + port);
  }

  @AfterAll
  static void closeTheDoor() throws Exception {
    gateway.close();
    identity.close();
  }

  @Test
  void logsAPersonInAndOut() {
    logIn("xiuyuan-officer", "demo");

    var session = browser.session();
    assertThat(session.path("name").asString()).isEqualTo("xiuyuan-officer");
    assertThat(session.path("roles").toString()).isEqualTo("[\"OFFICER\"]");
    assertThat(session.path("neighborhood").asString()).isEqualTo("xiuyuan");
    assertThat(browser.get("/api/v1/wall").body()).contains("Bearer eyJ", "cookie=null");

    var proof = browser.cookie("XSRF-TOKEN");
    var out = json(browser.post("/logout", "", "X-XSRF-TOKEN", proof)).path("location").asString();
    assertThat(location(browser.get(out))).isEqualTo("http://localhost:" + port + "/");
    assertThat(browser.session().path("anonymous").asBoolean()).isTrue();
    assertThat(form().body()).contains("Password");
  }

  @Test
  void greetsInThePagesLanguageAndRefusesAWrongPassword() {
    var page = form();

    assertThat(page.body()).contains("<html lang=\"en\">", "Password");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("form-action 'self' http://localhost:" + port + "/");
    assertThat(browser.get("/login.css").statusCode()).isEqualTo(200);
    assertThat(location(submit(page, "wener-officer", "wrong"))).endsWith("/login?error");
  }

  @Test
  void showsAnOperatorTheirOfficesAuditLog() {
    logIn("liangcheng-operator", "demo");

    var entries = json(browser.get("/api/v1/audit/identity?kind=LOGIN")).path("items");

    assertThat(entries.valueStream())
        .isNotEmpty()
        .allMatch(entry -> entry.path("office").asString().equals("liangcheng"));
    assertThat(new Browser(port).get("/api/v1/audit/identity").statusCode()).isEqualTo(401);
  }

  @Test
  void givesASystemItsToken() {
    var answer =
        browser.post(
            "/oauth2/token",
            "grant_type=client_credentials",
            "Content-Type",
            FORM,
            "Authorization",
            "Basic bGlhbmdjaGVuZy1zeXN0ZW06ZGVtbw==");

    assertThat(json(answer).path("access_token").asString()).startsWith("eyJ");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  private void logIn(String name, String password) {
    var back = browser.logIn(location(submit(form(), name, password)));
    assertThat(location(back)).isEqualTo("/?office=x");
  }

  private HttpResponse<String> form() {
    return browser.logIn(START);
  }

  private HttpResponse<String> submit(HttpResponse<String> page, String name, String password) {
    var csrf = CSRF.matcher(page.body());
    assertThat(csrf.find()).isTrue();
    var form = "username=" + name + "&password=" + password + "&_csrf=" + csrf.group(1);
    return browser.post("/login", form, "Content-Type", FORM);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
