package org.wishlight.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real browser with one page. */
final class Chromium implements AutoCloseable {

  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private final Path profile;
  private final Process process;
  private final DevTools tools;

  private Chromium(Path binary, Path profile) throws Exception {
    this.profile = Files.createDirectories(profile.toAbsolutePath());
    Files.deleteIfExists(portFile());
    process = launch(binary);
    var http = HttpClient.newHttpClient();
    tools = new DevTools(http, page(http));
  }

  static Optional<Path> onPath() {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Chromium start(Path profile) throws Exception {
    return new Chromium(onPath().orElseThrow(), profile);
  }

  void open(String address) {
    tools.complaints().clear();
    tools.ask("Page.navigate", Map.of("url", address));
  }

  void forgetWhoLooks() {
    tools.ask("Network.clearBrowserCookies", Map.of());
  }

  /** What the page's scripts and its policy had to complain about since it was opened. */
  List<String> complaints() {
    return tools.complaints();
  }

  JsonNode evaluate(String script) {
    var question = Map.of("expression", script, "returnByValue", true);
    return tools.ask("Runtime.evaluate", question).at("/result/result/value");
  }

  void await(String script) {
    var end = Instant.now().plus(BOUND);
    while (!evaluate(script).asBoolean(false)) {
      if (Instant.now().isAfter(end)) {
        var page = evaluate("document.body.innerText");
        throw new AssertionError("not within %s: %s%n%s".formatted(BOUND, script, page));
      }
      pause();
    }
  }

  private Process launch(Path binary) throws IOException {
    return new ProcessBuilder(
            binary.toString(),
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--no-first-run",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile,
            "about:blank")
        .redirectErrorStream(true)
        .redirectOutput(profile.resolve("chromium.log").toFile())
        .start();
  }

  private URI page(HttpClient http) throws IOException, InterruptedException {
    var list = URI.create("http://127.0.0.1:" + toolsPort() + "/json/list");
    var pages = http.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString()).body();
    return JsonMapper.shared()
        .readTree(pages)
        .valueStream()
        .filter(target -> target.path("type").asString("").equals("page"))
        .map(target -> URI.create(target.path("webSocketDebuggerUrl").asString("")))
        .findFirst()
        .orElseThrow();
  }

  private String toolsPort() throws IOException {
    var end = Instant.now().plus(BOUND);
    while (Files.notExists(portFile()) || Files.readAllLines(portFile()).size() < 2) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        throw new IOException("Chromium did not start, see its log in " + profile);
      }
      pause();
    }
    return Files.readAllLines(portFile()).getFirst();
  }

  private Path portFile() {
    return profile.resolve("DevToolsActivePort");
  }

  private static void pause() {
    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
  }

  @Override
  public void close() throws InterruptedException {
    tools.close();
    process.destroy();
    if (!process.waitFor(BOUND.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
