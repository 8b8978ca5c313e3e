package org.wishlight.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostmanTests {
  private final Set<String> keys = ConcurrentHashMap.newKeySet();
  private final Set<Integer> marks = ConcurrentHashMap.newKeySet();
  private HttpServer server;

  @BeforeEach
  void answerEveryThirdWithARefusal() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/api/v1/wishes",
        exchange -> {
          var mark = Mark.find(exchange.getRequestBody().readAllBytes());
          marks.add(mark);
          keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
          var answer = "{}".getBytes(UTF_8);
          exchange.sendResponseHeaders(mark % 3 == 0 ? 503 : 201, mark % 2 == 0 ? 2 : 0);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void filesEachWishOnceUnderAKeyOfItsOwn() {
    var filings = new Book().open();
    try (var postman = postman(8)) {
      postman.deliver(Pace.asFastAsAnswered(Duration.ofSeconds(20), 90), filings);
    }

    assertThat(filings.begun()).isEqualTo(90);
    assertThat(filings.accepted()).isEqualTo(60);
    assertThat(filings.refused()).isEqualTo(30);
    assertThat(filings.refusedWithoutTime()).isEqualTo(30);
    assertThat(marks).hasSize(90);
    assertThat(keys).hasSize(90);
  }

  @Test
  void keepsAPaceThatTheClockGives() {
    var filings = new Book().open();
    try (var postman = postman(4)) {
      postman.deliver(Pace.of(100, Duration.ofMillis(300)), filings);
    }

    assertThat(filings.begun()).isBetween(1, 31);
    assertThat(filings.accepted() + filings.refused()).isEqualTo(filings.begun());
  }

  private Postman postman(int connections) {
    var port = server.getAddress().getPort();
    var body = "{\"text\":\"扦脚 %s\"}".formatted(Mark.BLANK);
    return new Postman(port, List.of(Letter.filing(port, "token", body)), connections);
  }
}
