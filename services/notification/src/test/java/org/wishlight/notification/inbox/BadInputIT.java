package org.wishlight.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class BadInputIT {
  private static final String NOBODY = "018f0000-0000-7000-8000-000000000000";

  @Autowired WebTestClient http;
  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({
    "GET, /inbox?recipient=, 422, recipient, format",
    "GET, /inbox?recipient=%20, 422, recipient, format",
    "GET, /inbox?recipient=p&limit=0, 400, limit, range",
    "GET, /inbox?recipient=p&limit=-1, 400, limit, range",
    "GET, /inbox?recipient=p&limit=2147483648, 400, limit, range",
    "GET, /inbox?recipient=p&limit=501, 400, limit, range",
    "GET, /inbox?recipient=p&limit=ten, 400, limit, range",
    "GET, /inbox?recipient=p&cursor=%F0%9F, 400, cursor, format",
    "GET, /inbox?recipient=p&cursor=eyIkbmUiOjF9, 400, cursor, format",
    "GET, /inbox?recipient=p&unread=maybe, 400, unread, type",
    "PUT, /preferences?recipient=, 422, recipient, format",
  })
  void namesTheFault(String method, String path, int status, String field, String code) {
    var request = http.method(HttpMethod.valueOf(method)).uri(uri(path));
    if (method.equals("PUT")) {
      request.contentType(MediaType.APPLICATION_JSON).bodyValue("{\"language\":\"zh\"}");
    }
    request
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("errors[0].field")
        .isEqualTo(field)
        .jsonPath("errors[0].code")
        .isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "$ne", "018f0000-0000-7000-8000-00000000000", "1' OR '1'='1"})
  void refusesAForgedPlaceInTheStream(String last) {
    http.get()
        .uri(uri("/inbox/stream?recipient=p"))
        .header("Last-Event-ID", last)
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("errors[0].field")
        .isEqualTo("Last-Event-ID");
  }

  @ParameterizedTest
  @ValueSource(strings = {NOBODY, "x", "$ne", "%7B%22$ne%22:1%7D", "%F0%9F", "%E2%80%AE"})
  void knowsNoOtherNotices(String id) {
    http.post()
        .uri(uri("/inbox/" + id + "/read"))
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "zh",
        "null",
        "[]",
        "\"zh\"",
        "{\"language\":\"zh\"} x",
        "{\"language\":\"zh\",\"language\":\"en\"}",
        "{\"language\":\"zh\",\"more\":1}",
        "{\"language\":{\"$ne\":1}}",
        "{\"language\":0}",
        "{\"language\":1e400}",
        "{\"language\":NaN}",
        "{\"language\":true}",
        "{\"language\":\"fr\"}",
        "{\"language\":\"ZH\"}",
        "{\"language\":[\"zh\"]}",
        "{\"language\":\"\\u0000\"}",
        "{\"language\":\"\\ud800\"}",
        "{\"$set\":{\"language\":\"zh\"}}"
      })
  void cannotReadSuchPreferences(String body) {
    put(MediaType.APPLICATION_JSON, body, 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"language\":null}"})
  void missesALanguage(String body) {
    put(MediaType.APPLICATION_JSON, body, 422);
  }

  @Test
  void readsNothingEndless() {
    put(MediaType.APPLICATION_JSON, "{\"language\":" + "[".repeat(10_000), 400);
    put(MediaType.APPLICATION_JSON, "{\"language\":\"" + "z".repeat(10_000_000) + "\"}", 413);
    put(MediaType.TEXT_PLAIN, "{\"language\":\"zh\"}", 415);
    put(MediaType.APPLICATION_XML, "<language>zh</language>", 415);
  }

  @Test
  void namesAllFaultsAtOnce() {
    var errors =
        http.put()
            .uri(uri("/preferences?recipient=bad"))
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue("{\"language\":7,\"a\":1,\"b\":2}")
            .exchange()
            .expectStatus()
            .isBadRequest()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody()
            .get("errors");

    assertThat(errors).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"POST, /inbox, 405", "DELETE, /preferences, 405", "GET, /inboxes, 404"})
  void knowsNoOtherWays(String method, String path, int status) {
    http.method(HttpMethod.valueOf(method))
        .uri(uri(path))
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void refusesTokensThatAreNotOurs() {
    http.get()
        .uri(uri("/inbox"))
        .headers(headers -> headers.setBearerAuth("eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZSJ9."))
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  /** And leaves nothing behind. */
  private void put(MediaType type, String body, int status) {
    http.put()
        .uri(uri("/preferences?recipient=bad"))
        .contentType(type)
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    http.get()
        .uri(uri("/preferences?recipient=bad"))
        .exchange()
        .expectHeader()
        .valueEquals("ETag", "\"0\"");
  }

  /** As it stands: nothing is escaped once more. */
  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + "/api/v1" + path);
  }
}
