package org.wishlight.bench.round;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.wishlight.bench.load.Mark;

/** Reads the whole wall's stream, as the big screen does. */
final class WallWatch implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpRequest request;
  private final Sights sights;
  private volatile boolean isClosed;
  private volatile boolean isBroken;

  WallWatch(int port, String token, Sights sights) {
    this.sights = sights;
    request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/v1/wall/stream".formatted(port)))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/event-stream")
            .build();
    Thread.ofVirtual().start(this::read);
  }

  private void read() {
    try (var lines = http.send(request, BodyHandlers.ofLines()).body()) {
      lines.filter(line -> line.startsWith("data:")).forEach(this::see);
    } catch (IOException | UncheckedIOException broken) {
      isBroken = !isClosed;
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void see(String line) {
    var number = Mark.find(line.getBytes(UTF_8));
    if (number >= 0) {
      sights.see(number, System.nanoTime());
    }
  }

  /** Whether it ended before it was to. */
  boolean isBroken() {
    return isBroken;
  }

  @Override
  public void close() {
    isClosed = true;
    http.shutdownNow();
  }
}
