package org.wishlight.starter.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Scanner;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wishlight.testing.WishlightTest;

/** A connection on which requests come in before their turn (RFC 9112, section 9.3.2). */
@WishlightTest
class KeepAliveIT {
  private static final String HEALTH = "GET /actuator/health HTTP/1.1\r\nHost: localhost\r\n\r\n";

  /** Answered in the thread that reads it, without any wait. */
  private static final String NO_TOKEN =
      "GET /api/v1/notes HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer a.b.c\r\n\r\n";

  @LocalServerPort int port;

  @Test
  void goesOnAfterABadTokenThatHadToWaitForItsTurn() throws IOException {
    try (var connection = new Socket(InetAddress.getLoopbackAddress(), port);
        var answers = new Scanner(connection.getInputStream(), US_ASCII)) {
      connection.setSoTimeout(10_000);

      for (var round = 0; round < 20; round++) {
        connection.getOutputStream().write((HEALTH + NO_TOKEN).getBytes(US_ASCII));
        assertThat(answers.findWithinHorizon("HTTP/1.1 \\d+", 0)).endsWith("200");
        assertThat(answers.findWithinHorizon("HTTP/1.1 \\d+", 0)).endsWith("401");
      }
    }
  }
}
