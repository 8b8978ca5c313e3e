package org.wishlight.intake.imports;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import org.wishlight.intake.wish.WishCalls;
import org.wishlight.intake.wish.WishCalls.Answer;

/** What tests send as lists, and what becomes of them. */
final class ImportCalls {
  static final String PATH = "/api/v1/imports";

  private ImportCalls() {}

  static Answer send(WebTestClient http, byte[] file) {
    return send(http, file, "xiuyuan");
  }

  static Answer send(WebTestClient http, byte[] file, String neighborhood) {
    return WishCalls.answer(sending(http, file, neighborhood));
  }

  static WebTestClient.RequestHeadersSpec<?> sending(
      WebTestClient http, byte[] file, String neighborhood) {
    var form = new MultipartBodyBuilder();
    form.part("neighborhood", neighborhood);
    form.part("file", new ByteArrayResource(file)).filename("心愿.csv");
    return http.post().uri(PATH).body(BodyInserters.fromMultipartData(form.build()));
  }

  static Answer one(WebTestClient http, String id) {
    return WishCalls.answer(http.get().uri(PATH + "/" + id));
  }

  /** As it is when it is over. */
  static Map<String, Object> done(WebTestClient http, Answer received) {
    var last = new AtomicReference<Map<String, Object>>(Map.of());
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> {
              last.set(one(http, received.id()).body());
              return List.of("DONE", "FAILED").contains(String.valueOf(last.get().get("status")));
            });
    return last.get();
  }

  static Map<String, Object> imported(WebTestClient http, byte[] file) {
    return done(http, send(http, file));
  }

  static byte[] rejected(WebTestClient http, Map<String, Object> done) {
    return http.get()
        .uri(PATH + "/" + done.get("id") + "/rejected")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(byte[].class)
        .returnResult()
        .getResponseBodyContent();
  }
}
