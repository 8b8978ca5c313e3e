package org.wishlight.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserter;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;

@Door
class ProblemsTests {

  @Autowired WebTestClient door;
  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({"/api/v1/nothing", "/nothing.html", "/login/oauth2/code/x"})
  void saysThatNothingIsThere(String path) {
    problem(door.get().uri(path).exchange(), HttpStatus.NOT_FOUND, "/problems/no-such-path");
  }

  @ParameterizedTest
  @CsvSource({"/api/v1/inbox", "/api/v1/inbox/stream", "/docs/notification/openapi"})
  void saysThatAServiceIsDownAndWhenToTryAgain(String path) {
    var answer = door.get().uri(path).exchange();

    problem(answer, HttpStatus.SERVICE_UNAVAILABLE, "/problems/unavailable");
    answer.expectHeader().valueEquals(HttpHeaders.RETRY_AFTER, "5");
  }

  @Test
  void saysThatAServiceTakesTooLong() {
    var answer = door.get().uri("/api/v1/statistics/slow").exchange();

    problem(answer, HttpStatus.GATEWAY_TIMEOUT, "/problems/timeout");
    answer.expectHeader().valueEquals(HttpHeaders.RETRY_AFTER, "5");
  }

  @Test
  void refusesAnAnnouncedBodyThatIsTooLarge() {
    var answer = door.post().uri("/api/v1/wishes").bodyValue("x".repeat((1 << 20) + 1)).exchange();

    problem(answer, HttpStatus.CONTENT_TOO_LARGE, "/problems/too-large");
  }

  @Test
  void refusesABodyInChunksThatIsTooLarge() {
    var answer = door.post().uri("/api/v1/wishes").body(chunks(20)).exchange();

    problem(answer, HttpStatus.CONTENT_TOO_LARGE, "/problems/too-large");
  }

  @ParameterizedTest
  @CsvSource({"/api/v1/wishes;x=1", "/api/v1/wishes/%2E%2E/x", "/api/v1//wishes"})
  void refusesPathsThatCouldMeanTwoThings(String path) {
    var answer = new Browser(port).get(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"/problems/bad-request\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/imports", "/api/v1/claims/c1/photos"})
  void takesLargerFiles(String path) {
    door.post()
        .uri(path)
        .body(chunks(40))
        .exchangeSuccessfully()
        .expectBody(String.class)
        .value(told -> assertThat(told).contains("body=" + 40 * 65536));
  }

  @Test
  void takesABodyInChunksThatFits() {
    door.post()
        .uri("/api/v1/wishes")
        .body(chunks(15))
        .exchangeSuccessfully()
        .expectBody(String.class)
        .value(told -> assertThat(told).contains("body=" + 15 * 65536));
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 没有此路径, zh-CN",
    "'zh;q=0.9, en;q=0.8', 没有此路径, zh-CN",
    "en-GB, Nothing here, en",
    "'fr, en;q=0.5', Nothing here, en",
    "fr, 没有此路径, zh-CN",
    "'?!', 没有此路径, zh-CN"
  })
  void speaksTheCallersLanguage(String wanted, String title, String spoken) {
    door.get()
        .uri("/api/v1/nothing")
        .header(HttpHeaders.ACCEPT_LANGUAGE, wanted)
        .exchange()
        .expectHeader()
        .valueEquals(HttpHeaders.CONTENT_LANGUAGE, spoken)
        .expectBody()
        .jsonPath("$.title")
        .isEqualTo(title);
  }

  private static void problem(ResponseSpec answer, HttpStatus status, String type) {
    answer
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectHeader()
        .exists("Content-Security-Policy")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo(type)
        .jsonPath("$.status")
        .isEqualTo(status.value())
        .jsonPath("$.detail")
        .isNotEmpty();
  }

  private static BodyInserter<?, ? super ClientHttpRequest> chunks(int count) {
    var piece = "x".repeat(65536).getBytes(StandardCharsets.UTF_8);
    return BodyInserters.fromDataBuffers(
        Flux.range(0, count).map(_ -> DefaultDataBufferFactory.sharedInstance.wrap(piece)));
  }
}
