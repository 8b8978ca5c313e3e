package org.wishlight.gateway;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser page's DevTools protocol: questions with answers, and complaints as they come. */
final class DevTools implements AutoCloseable, WebSocket.Listener {

  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final StringBuilder received = new StringBuilder();
  private final WebSocket socket;

  DevTools(HttpClient http, URI page) {
    socket = http.newWebSocketBuilder().buildAsync(page, this).join();
    ask("Runtime.enable", Map.of());
    ask("Log.enable", Map.of());
  }

  JsonNode ask(String method, Map<String, ?> parameters) {
    var id = ids.incrementAndGet();
    var answer = new CompletableFuture<JsonNode>();
    answers.put(id, answer);
    var question = Map.of("id", id, "method", method, "params", parameters);
    socket.sendText(JSON.writeValueAsString(question), true);
    return answer.orTimeout(BOUND.toSeconds(), TimeUnit.SECONDS).join();
  }

  List<String> complaints() {
    return complaints;
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
    received.append(text);
    if (last) {
      hear(JSON.readTree(received.toString()));
      received.setLength(0);
    }
    from.request(1);
    return CompletableFuture.completedStage(null);
  }

  private void hear(JsonNode message) {
    if (message.has("id")) {
      answers.remove(message.get("id").asInt()).complete(message);
    } else if (isComplaint(message)) {
      complaints.add(message.toString());
    }
  }

  /** Broken connections are part of some tests and no fault of the page. */
  private static boolean isComplaint(JsonNode message) {
    var entry = message.at("/params/entry");
    return switch (message.path("method").asString("")) {
      case "Runtime.exceptionThrown" -> true;
      case "Log.entryAdded" ->
          entry.path("level").asString("").equals("error")
              && !entry.path("source").asString("").equals("network");
      default -> false;
    };
  }

  @Override
  public void close() {
    socket.abort();
  }
}
