package org.wishlight.local.recount;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wishlight.local.infra.Refusal;

class RecountTests {
  private static final String RUNNING = "{\"phase\":\"RUNNING\",\"counted\":2000,\"remaining\":17}";

  private final List<String> asked = new ArrayList<>();
  private final Queue<String> answers = new ArrayDeque<>();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private HttpServer statistics;
  private int status = 200;

  @BeforeEach
  void open() throws IOException {
    statistics = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    statistics.createContext(
        "/actuator/recount",
        exchange -> {
          asked.add(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Authorization"));
          var body = String.valueOf(answers.poll()).getBytes(UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    statistics.start();
  }

  @AfterEach
  void close() {
    statistics.stop(0);
  }

  @Test
  void showsEveryFigureAndThatNothingDiffers() throws Exception {
    answers.addAll(List.of(RUNNING, RUNNING, done(8, 8, 0)));

    assertThat(recount().run()).isZero();

    assertThat(asked).containsExactly("POST Bearer t", "GET Bearer t", "GET Bearer t");
    assertThat(said.toString(UTF_8)).contains("2000", "17", "confirmed  8", "nothing differs");
  }

  @Test
  void failsWhereAFigureDiffers() throws Exception {
    answers.add(done(9, 8, 2));

    assertThat(recount().run()).isOne();
    assertThat(said.toString(UTF_8)).contains("confirmed  9", "have taken their place");
  }

  @Test
  void failsWhereTheRecountDid() throws Exception {
    answers.add("{\"phase\":\"FAILED\",\"failure\":\"no room\"}");

    assertThat(recount().run()).isOne();
    assertThat(said.toString(UTF_8)).contains("no room");
  }

  @Test
  void saysInOneLineThatItMayNot() {
    status = 403;

    assertThatThrownBy(() -> recount().run())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("403");
  }

  private Recount recount() {
    var address = URI.create("http://127.0.0.1:" + statistics.getAddress().getPort());
    return new Recount(address, "t", new PrintStream(said, true, UTF_8));
  }

  private static String done(int live, int recounted, int differing) {
    return "{\"phase\":\"DONE\",\"differences\":{\"confirmed\":{\"live\":%d,\"recounted\":%d,\"differing\":%d}}}"
        .formatted(live, recounted, differing);
  }
}
