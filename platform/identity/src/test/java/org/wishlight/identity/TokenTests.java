package org.wishlight.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
class TokenTests {

  @TempDir static Path folder;
  @LocalServerPort int port;

  @DynamicPropertySource
  static void keyFile(DynamicPropertyRegistry properties) {
    properties.add("wishlight.identity.key-file", () -> folder.resolve("signing-key.json"));
    properties.add("wishlight.identity.audit-folder", () -> folder.resolve("audit"));
  }

  @ParameterizedTest
  @CsvSource({
    "liangcheng-operator, OPERATOR, liangcheng, ",
    "beiwaitan-operator, OPERATOR, beiwaitan, ",
    "xiuyuan-officer, OFFICER, liangcheng, xiuyuan",
    "shuidian-officer, OFFICER, liangcheng, shuidian",
    "wener-officer, OFFICER, liangcheng, wener",
    "liangwu-officer, OFFICER, liangcheng, liangwu",
    "liangcheng-system, SYSTEM, liangcheng, ",
    "beiwaitan-system, SYSTEM, beiwaitan, ",
    "platform-ops, OPS, , ",
    "volunteer-demo, VOLUNTEER, liangcheng, xiuyuan",
    "resident-demo, RESIDENT, liangcheng, xiuyuan"
  })
  void saysWhoTheClientIs(
      String client, String role, @Nullable String office, @Nullable String neighborhood)
      throws Exception {
    var claims = verified(tokenOf(client));

    assertThat(claims.getSubject()).isEqualTo(client);
    assertThat(claims.getIssuer()).isEqualTo("http://localhost:8080");
    assertThat(claims.getStringListClaim("roles")).isEqualTo(List.of(role));
    assertThat(claims.getStringClaim("office")).isEqualTo(office);
    assertThat(claims.getStringClaim("neighborhood")).isEqualTo(neighborhood);
  }

  @Test
  void livesForAnHour() throws Exception {
    var claims = verified(tokenOf("platform-ops"));

    assertThat(claims.getIssueTime().toInstant().plus(Duration.ofHours(1)))
        .isEqualTo(claims.getExpirationTime().toInstant());
  }

  @ParameterizedTest
  @CsvSource({"platform-ops, wrong", "nobody, demo", "gateway, wrong"})
  void refusesAStrangerAndAWrongSecret(String client, String secret) {
    var status = ask(client, secret).exchange((_, answer) -> answer.getStatusCode().value());

    assertThat(status).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "/actuator/health/readiness",
    "/actuator/prometheus",
    "/v3/api-docs",
    "/.well-known/openid-configuration"
  })
  void showsWhatNeedsNoToken(String path) {
    var status = identity().get().uri(path).exchange((_, answer) -> answer.getStatusCode().value());

    assertThat(status).isEqualTo(200);
  }

  private JWTClaimsSet verified(SignedJWT token) throws Exception {
    var keys = JWKSet.parse(identity().get().uri("/oauth2/jwks").retrieve().body(String.class));
    var key = keys.getKeyByKeyId(token.getHeader().getKeyID());
    assertThat(key.isPrivate()).isFalse();
    assertThat(token.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
    return token.getJWTClaimsSet();
  }

  private SignedJWT tokenOf(String client) throws Exception {
    return SignedJWT.parse(ask(client, "demo").retrieve().body(Token.class).access_token());
  }

  private RestClient.RequestBodySpec ask(String client, String secret) {
    return identity()
        .post()
        .uri("/oauth2/token")
        .headers(headers -> headers.setBasicAuth(client, secret))
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .body("grant_type=client_credentials");
  }

  private RestClient identity() {
    return RestClient.create("http://127.0.0.1:" + port);
  }

  private record Token(String access_token) {}
}
