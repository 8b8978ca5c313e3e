package org.wishlight.intake.wish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

@WishlightTest
class FilingLinesIT {
  private static final ParameterizedTypeReference<Map<String, Object>> LINE =
      new ParameterizedTypeReference<>() {};

  @LocalServerPort int port;

  @Test
  void answersEveryLineInOrderAndSpoilsNoneForAnother() {
    var answers =
        file(Flux.just(line("第一"), "{\"text\":\"\"}\n", "\n", "nonsense\n", line("第二")), "all")
            .collectList()
            .block(Duration.ofSeconds(20));

    assertThat(answers)
        .extracting(answer -> answer.get("line"), answer -> answer.get("status"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, 201),
            org.assertj.core.groups.Tuple.tuple(2, 422),
            org.assertj.core.groups.Tuple.tuple(4, 400),
            org.assertj.core.groups.Tuple.tuple(5, 201));
    assertThat(answers.get(1).get("problem").toString())
        .contains("/problems/invalid-request", "neighborhood", "text", "wisher");
  }

  @Test
  void answersWhileItReads() {
    var lines = Sinks.many().unicast().<String>onBackpressureBuffer();
    lines.tryEmitNext(line("第一"));

    var answers =
        file(lines.asFlux(), "slow")
            .doOnNext(
                answer -> {
                  if (answer.get("line").equals(1)) {
                    lines.tryEmitNext(line("第二"));
                    lines.tryEmitComplete();
                  }
                })
            .collectList()
            .block(Duration.ofSeconds(20));

    assertThat(answers).hasSize(2);
  }

  @Test
  void filesARepeatedStreamOnce() {
    List<Map<String, Object>> first =
        file(Flux.just(line("甲"), line("乙")), "again").collectList().block();

    assertThat(file(Flux.just(line("甲"), line("乙")), "again").collectList().block())
        .isEqualTo(first);
  }

  private Flux<Map<String, Object>> file(Flux<String> lines, String key) {
    return WebClient.create("http://127.0.0.1:" + port)
        .post()
        .uri("/api/v1/wishes")
        .header("Idempotency-Key", key)
        .headers(headers -> headers.setBearerAuth(TestCaller.operator("liangcheng").token()))
        .contentType(MediaType.APPLICATION_NDJSON)
        .body(
            lines.map(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8)), byte[].class)
        .retrieve()
        .bodyToFlux(LINE);
  }

  private static String line(String text) {
    return "{\"neighborhood\":\"xiuyuan\",\"text\":\""
        + text
        + "\",\"wisher\":{\"name\":\"王桂英\"}}\n";
  }
}
