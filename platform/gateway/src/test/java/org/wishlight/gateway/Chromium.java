package org.wishlight.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real browser with one page, spoken to through its DevTools protocol. */
final class Chromium implements AutoCloseable, WebSocket.Listener {

  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final String TOOLS_PORT = "DevToolsActivePort";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Process process;
  private final WebSocket tools;
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final StringBuilder received = new StringBuilder();

  private Chromium(Path binary, Path profile) throws Exception {
    Files.createDirectories(profile);
    Files.deleteIfExists(profile.resolve(TOOLS_PORT));
    process =
        new ProcessBuilder(
                binary.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile.toAbsolutePath(),
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("chromium.log").toFile())
            .start();
    var http = HttpClient.newHttpClient();
    tools = http.newWebSocketBuilder().buildAsync(page(http, profile), this).join();
    ask("Runtime.enable", Map.of());
    ask("Log.enable", Map.of());
  }

  static Optional<Path> onPath() {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Chromium start(Path profile) throws Exception {
    return new Chromium(onPath().orElseThrow(), profile);
  }

  void open(String address) {
    complaints.clear();
    ask("Page.navigate", Map.of("url", address));
  }

  /** What the page's scripts and its policy had to complain about. */
  List<String> complaints() {
    return complaints;
  }

  JsonNode evaluate(String script) {
    return ask(
            "Runtime.evaluate",
            Map.of("expression", script, "returnByValue", true, "awaitPromise", true))
        .at("/result/result/value");
  }

  void await(String script) {
    var end = Instant.now().plus(BOUND);
    while (!evaluate(script).asBoolean(false)) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError(
            "not within " + BOUND + ": " + script + "\n" + evaluate("document.body.innerText"));
      }
      pause();
    }
  }

  private JsonNode ask(String method, Map<String, ?> parameters) {
    var id = ids.incrementAndGet();
    var answer = new CompletableFuture<JsonNode>();
    answers.put(id, answer);
    tools.sendText(
        JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true);
    return answer.orTimeout(BOUND.toSeconds(), TimeUnit.SECONDS).join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
    received.append(text);
    if (last) {
      hear(JSON.readTree(received.toString()));
      received.setLength(0);
    }
    socket.request(1);
    return CompletableFuture.completedStage(null);
  }

  private void hear(JsonNode message) {
    if (message.has("id")) {
      answers.remove(message.get("id").asInt()).complete(message);
    } else if (isComplaint(message)) {
      complaints.add(message.toString());
    }
  }

  private static boolean isComplaint(JsonNode message) {
    return switch (message.path("method").asString("")) {
      case "Runtime.exceptionThrown" -> true;
      case "Log.entryAdded" ->
          message.at("/params/entry/level").asString("").equals("error")
              && !message.at("/params/entry/source").asString("").equals("network");
      default -> false;
    };
  }

  private URI page(HttpClient http, Path profile) throws IOException, InterruptedException {
    var list = URI.create("http://127.0.0.1:" + toolsPort(profile) + "/json/list");
    var pages = http.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString()).body();
    return JSON.readTree(pages)
        .valueStream()
        .filter(target -> target.path("type").asString("").equals("page"))
        .map(target -> URI.create(target.path("webSocketDebuggerUrl").asString("")))
        .findFirst()
        .orElseThrow();
  }

  private String toolsPort(Path profile) throws IOException {
    var file = profile.resolve(TOOLS_PORT);
    var end = Instant.now().plus(BOUND);
    while (Files.notExists(file) || Files.readAllLines(file).size() < 2) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        throw new IOException(
            "Chromium did not start:\n" + Files.readString(profile.resolve("chromium.log")));
      }
      pause();
    }
    return Files.readAllLines(file).getFirst();
  }

  private static void pause() {
    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
  }

  @Override
  public void close() throws InterruptedException {
    tools.abort();
    process.destroy();
    if (!process.waitFor(BOUND.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
