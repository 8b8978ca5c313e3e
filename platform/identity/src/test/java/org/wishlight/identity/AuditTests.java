package org.wishlight.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
class AuditTests {

  @TempDir static Path folder;
  @LocalServerPort int port;

  @DynamicPropertySource
  static void files(DynamicPropertyRegistry properties) {
    properties.add("wishlight.identity.key-file", () -> folder.resolve("signing-key.json"));
    properties.add("wishlight.identity.audit-folder", () -> folder.resolve("audit"));
  }

  @Test
  void showsAnOperatorTheirOwnOfficeAndThePlatformsPeopleAll() {
    tokenOf("beiwaitan-system");

    var own = entries("liangcheng-operator", "?kind=TOKEN&limit=500");
    var all = entries("platform-ops", "?kind=TOKEN&limit=500");

    assertThat(own).isNotEmpty().allMatch(entry -> text(entry, "office").equals("liangcheng"));
    assertThat(all).anyMatch(entry -> text(entry, "actor").equals("beiwaitan-system"));
  }

  @ParameterizedTest
  @CsvSource({"xiuyuan-officer", "liangcheng-system", "volunteer-demo", "resident-demo"})
  void isNobodyElsesBusiness(String client) {
    var answer = audit(tokenOf(client), "", "en");

    assertThat(answer.getStatusCode().value()).isEqualTo(403);
    assertThat(problem(answer)).isEqualTo("/problems/forbidden");
  }

  @ParameterizedTest
  @CsvSource({"''", "nonsense", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJwbGF0Zm9ybS1vcHMifQ."})
  void wantsAToken(String token) {
    var answer = audit(token, "", "zh");

    assertThat(answer.getStatusCode().value()).isEqualTo(401);
    assertThat(answer.getHeaders().getFirst("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(problem(answer)).isEqualTo("/problems/unauthenticated");
    assertThat(answer.getBody()).contains("请先登录");
  }

  @Test
  void namesEveryFault() {
    var answer =
        audit(tokenOf("platform-ops"), "?from=yesterday&kind=X&limit=501&cursor=abc", "en");

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(JsonMapper.shared().readTree(answer.getBody()).path("errors").valueStream())
        .extracting(fault -> text(fault, "field"))
        .containsExactlyInAnyOrder("from", "kind", "limit", "cursor");
  }

  @Test
  void goesToASpreadsheet() {
    var csv =
        RestClient.create("http://127.0.0.1:" + port)
            .get()
            .uri("/api/v1/audit?kind=TOKEN")
            .headers(headers -> headers.setBearerAuth(tokenOf("liangcheng-operator")))
            .accept(MediaType.parseMediaType("text/csv"))
            .retrieve()
            .body(String.class);

    assertThat(csv)
        .startsWith("\uFEFFid,time,service,kind,actor,office,neighborhood,subject,detail\r\n")
        .contains(",identity,TOKEN,liangcheng-operator,liangcheng,,,client-credentials\r\n");
  }

  @Test
  void standsInTheDocumentWithItsSecurity() {
    var document = JsonMapper.shared().readTree(get("/v3/api-docs", "", "en").getBody());

    var operation = document.at("/paths/~1api~1v1~1audit/get");
    assertThat(operation.at("/security/0").propertyNames()).contains("bearer");
    assertThat(text(operation.path("x-access"), "OPERATOR")).isEqualTo("office");
    assertThat(document.at("/paths/~1oauth2~1token/post/security").isArray()).isTrue();
    assertThat(document.at("/paths/~1oauth2~1token/post/security").isEmpty()).isTrue();
  }

  private List<JsonNode> entries(String client, String query) {
    var answer = audit(tokenOf(client), query, "en");
    return JsonMapper.shared().readTree(answer.getBody()).path("items").valueStream().toList();
  }

  private ResponseEntity<String> audit(String token, String query, String language) {
    return get("/api/v1/audit" + query, token, language);
  }

  private ResponseEntity<String> get(String path, String token, String language) {
    return RestClient.create("http://127.0.0.1:" + port)
        .get()
        .uri(path)
        .header("Accept-Language", language)
        .headers(
            headers -> {
              if (!token.isEmpty()) {
                headers.setBearerAuth(token);
              }
            })
        .retrieve()
        .onStatus(_ -> true, (_, _) -> {})
        .toEntity(String.class);
  }

  private String tokenOf(String client) {
    return RestClient.create("http://127.0.0.1:" + port)
        .post()
        .uri("/oauth2/token")
        .headers(headers -> headers.setBasicAuth(client, "demo"))
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .body("grant_type=client_credentials")
        .retrieve()
        .body(Token.class)
        .access_token();
  }

  private static String problem(ResponseEntity<String> answer) {
    return text(JsonMapper.shared().readTree(answer.getBody()), "type");
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  private record Token(String access_token) {}
}
