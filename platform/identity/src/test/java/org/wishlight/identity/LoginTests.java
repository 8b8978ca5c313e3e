package org.wishlight.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
class LoginTests {

  private static final String BACK = "http://localhost:8080/login/oauth2/code/identity";
  private static final String PROOF = "a-proof-key-of-forty-three-characters-or-more";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
  private static final Pattern ID_TOKEN = Pattern.compile("\"id_token\":\"([^\"]+)\"");

  @TempDir static Path folder;
  @LocalServerPort int port;

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @DynamicPropertySource
  static void keyFile(DynamicPropertyRegistry properties) {
    properties.add("wishlight.identity.key-file", () -> folder.resolve("signing-key.json"));
    properties.add("wishlight.identity.audit-folder", () -> folder.resolve("audit"));
  }

  @Test
  void bringsAPersonBackWithTheirRolesAndNeighborhood() throws Exception {
    assertThat(
            location(
                get(authorization("&code_challenge_method=S256&code_challenge=" + challenge()))))
        .endsWith("/login");
    var login = logIn("xiuyuan-officer", "demo");
    var back = location(get(URI.create(location(login))));

    assertThat(back).startsWith(BACK);
    var claims = SignedJWT.parse(first(ID_TOKEN, exchange(first(CODE, back)))).getJWTClaimsSet();
    assertThat(claims.getSubject()).isEqualTo("xiuyuan-officer");
    assertThat(claims.getStringListClaim("roles")).isEqualTo(List.of("OFFICER"));
    assertThat(claims.getStringClaim("neighborhood")).isEqualTo("xiuyuan");
  }

  @Test
  void refusesAWrongPassword() throws Exception {
    assertThat(location(logIn("xiuyuan-officer", "wrong"))).endsWith("/login?error");
  }

  @Test
  void refusesAnApplicationWithoutProofKey() throws Exception {
    logIn("xiuyuan-officer", "demo");

    assertThat(location(get(authorization("")))).startsWith(BACK + "?error=invalid_request");
  }

  private URI authorization(String more) {
    return identity(
        "/oauth2/authorize?response_type=code&client_id=gateway&scope=openid%20profile&state=s"
            + "&redirect_uri="
            + URLEncoder.encode(BACK, StandardCharsets.UTF_8)
            + more);
  }

  private HttpResponse<String> logIn(String name, String password) throws Exception {
    var token = first(CSRF, get(identity("/login")).body());
    return post("/login", "username=" + name + "&password=" + password + "&_csrf=" + token, "");
  }

  private String exchange(String code) throws Exception {
    var form = "grant_type=authorization_code&code=" + code + "&code_verifier=" + PROOF;
    var application = Base64.getEncoder().encodeToString("gateway:demo".getBytes());
    return post("/oauth2/token", form + "&redirect_uri=" + BACK, "Basic " + application).body();
  }

  private HttpResponse<String> post(String path, String form, String authorization)
      throws Exception {
    var request =
        HttpRequest.newBuilder(identity(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return browser.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> get(URI address) throws Exception {
    var page = HttpRequest.newBuilder(address).header("Accept", "text/html").build();
    return browser.send(page, BodyHandlers.ofString());
  }

  private URI identity(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("no redirect, " + answer.statusCode());
  }

  private static String first(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group(1);
  }

  private static String challenge() throws Exception {
    var digest =
        MessageDigest.getInstance("SHA-256").digest(PROOF.getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }
}
