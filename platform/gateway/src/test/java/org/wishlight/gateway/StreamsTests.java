package org.wishlight.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.netty.http.client.HttpClient;
import reactor.test.StepVerifier;

@Door
class StreamsTests {

  private static final Duration BOUND = Duration.ofSeconds(20);

  @Autowired WebTestClient door;
  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(strings = {"wall", "statistics"})
  void passesEventsWhileTheStreamIsOpen(String what) {
    var events =
        door.get()
            .uri("/api/v1/" + what + "/stream")
            .accept(MediaType.TEXT_EVENT_STREAM)
            .exchangeSuccessfully()
            .returnResult(String.class)
            .getResponseBody();

    StepVerifier.create(events).expectNext("1", "2").thenCancel().verify(BOUND);
  }

  @Test
  void letsAStreamOutliveTheResponseTimeout() {
    var events =
        door.get()
            .uri("/api/v1/wall/stream")
            .exchangeSuccessfully()
            .returnResult(String.class)
            .getResponseBody();

    StepVerifier.create(events)
        .expectNext("1", "2")
        .expectNoEvent(Duration.ofSeconds(1))
        .thenCancel()
        .verify(BOUND);
  }

  @Test
  void answersALineBeforeTheNextOneIsSent() {
    var lines = Sinks.many().unicast().<String>onBackpressureBuffer();

    var answers = sendLines(lines.asFlux());

    StepVerifier.create(answers)
        .then(() -> lines.tryEmitNext("{\"text\":\"1\"}\n"))
        .expectNext("read 13\n")
        .then(() -> lines.tryEmitNext("{\"text\":\"22\"}\n"))
        .expectNext("read 14\n")
        .then(lines::tryEmitComplete)
        .expectComplete()
        .verify(BOUND);
  }

  @Test
  void hasNoLimitForLines() {
    var megabytes = Flux.just("x".repeat(1 << 20)).repeat(2);

    var read =
        sendLines(megabytes)
            .collectList()
            .map(answers -> String.join("", answers).lines())
            .map(lines -> lines.mapToInt(line -> Integer.parseInt(line.substring(5))).sum());

    assertThat(read.block(BOUND)).isEqualTo(3 << 20);
  }

  private Flux<String> sendLines(Flux<String> lines) {
    return HttpClient.create()
        .headers(headers -> headers.set("Content-Type", "application/x-ndjson"))
        .post()
        .uri("http://127.0.0.1:" + port + "/api/v1/wishes")
        .send((_, outbound) -> outbound.send(lines.map(StreamsTests::utf8), _ -> true))
        .responseContent()
        .asString();
  }

  private static ByteBuf utf8(String text) {
    return Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
  }
}
