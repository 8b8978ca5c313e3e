package org.wishlight.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one office's wall stream as a screen would, and tells when a wish appears on it. */
final class WallWatch implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Api api;
  private final String client;
  private final Map<String, CompletableFuture<Seen>> entries = new ConcurrentHashMap<>();
  private final Thread reader;

  /** An entry, and the {@code System.nanoTime()} at which it came. */
  record Seen(JsonNode entry, long at) {}

  WallWatch(Api api, String client) {
    this.api = api;
    this.client = client;
    reader = Thread.ofVirtual().name("wall-" + client).start(this::read);
  }

  /** The entry as it first appeared. */
  Seen await(String wish) throws TimeoutException {
    try {
      return entry(wish).get(150, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (java.util.concurrent.ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    reader.interrupt();
  }

  private void read() {
    while (!Thread.currentThread().isInterrupted()) {
      try (var lines = api.lines(client, "/api/v1/wall/stream")) {
        lines
            .filter(line -> line.startsWith("data:"))
            .forEach(line -> seen(line.substring("data:".length())));
      } catch (IOException | UncheckedIOException broken) {
        pause();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void seen(String text) {
    try {
      var entry = JSON.readTree(text);
      entry(entry.path("wishId").asString("")).complete(new Seen(entry, System.nanoTime()));
    } catch (JacksonException cutOff) {
      // the stream broke inside a line; it comes again
    }
  }

  private CompletableFuture<Seen> entry(String wish) {
    return entries.computeIfAbsent(wish, unknown -> new CompletableFuture<>());
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
