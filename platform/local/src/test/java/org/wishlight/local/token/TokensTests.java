package org.wishlight.local.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wishlight.local.infra.Ports;
import org.wishlight.local.infra.Refusal;

class TokensTests {
  private final AtomicReference<String> asked = new AtomicReference<>();
  private HttpServer door;
  private int status = 200;

  @BeforeEach
  void open() throws IOException {
    door = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    door.createContext(
        "/oauth2/token",
        exchange -> {
          asked.set(
              exchange.getRequestHeaders().getFirst("Authorization")
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          var body = "{\"access_token\":\"eyJ.a.b\"}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    door.start();
  }

  @AfterEach
  void close() {
    door.stop(0);
  }

  @Test
  void asksWithTheClientsCredentials() {
    assertThat(tokens().of("platform-ops", "demo")).isEqualTo("eyJ.a.b");
    assertThat(asked).hasValue("Basic cGxhdGZvcm0tb3BzOmRlbW8= grant_type=client_credentials");
  }

  @Test
  void saysInOneLineThatItDoesNotKnowTheClient() {
    status = 401;

    assertRefusal(tokens(), "nobody-we-know");
  }

  @Test
  void saysInOneLineThatNothingRuns() {
    assertRefusal(new Tokens(URI.create("http://127.0.0.1:" + Ports.free())), "./wishlight up");

    status = 503;
    assertRefusal(tokens(), "./wishlight up");
  }

  private Tokens tokens() {
    return new Tokens(URI.create("http://127.0.0.1:" + door.getAddress().getPort()));
  }

  private static void assertRefusal(Tokens tokens, String said) {
    assertThatThrownBy(() -> tokens.of("nobody-we-know", "demo"))
        .isInstanceOf(Refusal.class)
        .message()
        .contains(said)
        .doesNotContain("\n");
  }
}
