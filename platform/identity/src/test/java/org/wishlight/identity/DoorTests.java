package org.wishlight.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
class DoorTests {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  @TempDir static Path folder;
  @LocalServerPort int port;
  @Autowired JsonMapper json;

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @DynamicPropertySource
  static void files(DynamicPropertyRegistry properties) {
    properties.add("wishlight.identity.key-file", () -> folder.resolve("signing-key.json"));
    properties.add("wishlight.identity.audit-folder", () -> folder.resolve("audit"));
  }

  @ParameterizedTest
  @CsvSource({
    "/login, zh-CN, zh-CN, 账号",
    "/login, en-GB, en, Account",
    "/login, 'fr, en;q=0.3', en, Account",
    "/login?lang=en, zh-CN, en, Account",
    "/login?lang=zh, en, zh-CN, 账号"
  })
  void greetsInTheReadersLanguage(String path, String wanted, String spoken, String label)
      throws Exception {
    var page = get(path, wanted).body();

    assertThat(page).contains("<html lang=\"" + spoken + "\">", label);
    assertThat(page).doesNotContain("<style", "<script", "style=\"").doesNotContain("{{");
  }

  @Test
  void remembersTheLanguageThatWasChosen() throws Exception {
    get("/login?lang=en", "zh-CN");

    assertThat(get("/login?error", "zh-CN").body())
        .contains("The account or the password is wrong.");
  }

  @Test
  void trustsThePageWithNothing() throws Exception {
    var policy = get("/login", "en").headers().firstValue("Content-Security-Policy").orElseThrow();

    assertThat(policy)
        .startsWith("default-src 'self';")
        .contains("form-action 'self' http://localhost:8080/");
    assertThat(get("/login.css", "en").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wener-officer", "nobody-at-all"})
  void letsAPersonWaitAfterFiveWrongPasswords(String name) throws Exception {
    for (var i = 0; i < 5; i++) {
      assertThat(location(logIn(name, "wrong"))).endsWith("/login?error");
    }

    var sixth = location(logIn(name, "demo"));

    assertThat(sixth).endsWith("/login?wait=1");
    assertThat(get("/login?wait=1", "en").body()).contains("Try again in one minute.");
    assertThat(get("/login?wait=7", "zh").body()).contains("请在 7 分钟后再试");
  }

  @ParameterizedTest
  @ValueSource(strings = {"beiwaitan-system", "no-such-system"})
  void letsASystemWaitAfterFiveWrongSecrets(String name) throws Exception {
    for (var i = 0; i < 5; i++) {
      var refused = token(name, "wrong");
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(json.readTree(refused.body()).path("error").asString(""))
          .isEqualTo("invalid_client");
    }

    var sixth = token(name, "demo");

    assertThat(sixth.statusCode()).isEqualTo(429);
    assertThat(sixth.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 30L);
    assertThat(sixth.body()).contains("temporarily_unavailable");
  }

  @Test
  void survivesAFloodOfGuesses() {
    var answers =
        IntStream.range(0, 40)
            .mapToObj(i -> browserless(tokenRequest("flood-" + i, "wrong")))
            .toList();

    assertThat(answers).allSatisfy(answer -> assertThat(answer.join().statusCode()).isIn(401, 429));
  }

  @Test
  void writesDownWhoCameAndWhoDidNot() throws Exception {
    logIn("liangwu-officer", "wrong");
    logIn("liangwu-officer", "demo");
    logIn("someone's password", "typed into the wrong field");

    var lines = entries();
    assertThat(lines)
        .contains(
            "\"kind\":\"LOGIN_REFUSED\",\"actor\":\"liangwu-officer\",\"office\":\"liangcheng\"")
        .contains("\"kind\":\"LOGIN\",\"actor\":\"liangwu-officer\"")
        .contains("\"kind\":\"LOGIN_REFUSED\",\"actor\":null,\"office\":null")
        .doesNotContain("someone's password");
  }

  @Test
  void saysInWordsThatALoginCannotGoOn() throws Exception {
    var page = get("/oauth2/authorize?response_type=code&client_id=nobody", "en");

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("The request cannot be read", "Back to the start");
    assertThat(get("/connect/logout?id_token_hint=x", "zh").body()).contains("无法读取请求");
  }

  @Test
  void refusesAFormWithoutItsToken() throws Exception {
    var answer = post("/login", "username=liangwu-officer&password=demo");

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void opensNothingElse() throws Exception {
    assertThat(location(get("/actuator/env", "en"))).endsWith("/login");
    assertThat(location(get("/anything", "en"))).endsWith("/login");
  }

  private HttpResponse<String> logIn(String name, String password) throws Exception {
    var csrf = CSRF.matcher(get("/login", "zh").body());
    assertThat(csrf.find()).isTrue();
    return post("/login", "username=" + name + "&password=" + password + "&_csrf=" + csrf.group(1));
  }

  private HttpResponse<String> token(String name, String secret) throws Exception {
    return browser.send(tokenRequest(name, secret), BodyHandlers.ofString());
  }

  private static CompletableFuture<HttpResponse<String>> browserless(HttpRequest request) {
    return HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString());
  }

  private HttpRequest tokenRequest(String name, String secret) {
    var basic = Base64.getEncoder().encodeToString((name + ":" + secret).getBytes());
    return form("/oauth2/token", "grant_type=client_credentials")
        .header("Authorization", "Basic " + basic)
        .build();
  }

  private HttpResponse<String> post(String path, String form) throws Exception {
    return browser.send(form(path, form).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder form(String path, String form) {
    return HttpRequest.newBuilder(identity(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form));
  }

  private HttpResponse<String> get(String path, String language) throws Exception {
    var page =
        HttpRequest.newBuilder(identity(path))
            .header("Accept", "text/html")
            .header("Accept-Language", language)
            .build();
    return browser.send(page, BodyHandlers.ofString());
  }

  private URI identity(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static String entries() throws IOException {
    var text = new StringBuilder();
    try (var days = Files.list(folder.resolve("audit"))) {
      for (var day : days.toList()) {
        text.append(Files.readString(day));
      }
    }
    return text.toString();
  }

  private static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("no redirect, " + answer.statusCode());
  }
}
