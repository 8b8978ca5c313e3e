package org.wishlight.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wishlight.local.token.Tokens;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The system as an office's software uses it: through the one door, with a token, trying again
 * while something is away. A repeat carries the same Idempotency-Key, so nothing happens twice.
 */
final class Api {
  private static final Set<Integer> AWAY = Set.of(429, 502, 503, 504);
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(30);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String door;
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();

  private record Token(String value, Instant since) {}

  Api(String door) {
    this.door = door;
  }

  Answer get(String client, String path) {
    return call(request(client, path, Optional.empty()).GET());
  }

  /**
   * @param key the Idempotency-Key, the same for every attempt
   */
  Answer post(String client, String path, Object body, String key) {
    var content = HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    return call(request(client, path, Optional.of(key)).POST(content));
  }

  /** The lines of a server-sent event stream, until it breaks. */
  Stream<String> lines(String client, String path) throws IOException, InterruptedException {
    var request = builder(client, path).header("Accept", "text/event-stream").GET().build();
    return http.send(request, HttpResponse.BodyHandlers.ofLines()).body();
  }

  private HttpRequest.Builder request(String client, String path, Optional<String> key) {
    var request =
        builder(client, path)
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .header("Accept-Language", "en");
    key.ifPresent(value -> request.header("Idempotency-Key", value));
    return request;
  }

  private HttpRequest.Builder builder(String client, String path) {
    return HttpRequest.newBuilder(URI.create(door + path))
        .header("Authorization", "Bearer " + token(client));
  }

  private Answer call(HttpRequest.Builder request) {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var answer = attempt(request.build());
      var isAway = answer == null || AWAY.contains(answer.status());
      if (!isAway || System.nanoTime() > until) {
        return answer == null ? new Answer(0, JSON.createObjectNode()) : answer;
      }
      pause();
    }
  }

  private @Nullable Answer attempt(HttpRequest request) {
    try {
      var response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), json(response.body()));
    } catch (IOException away) {
      return null;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private String token(String client) {
    return tokens
        .compute(client, (name, known) -> known != null && isFresh(known) ? known : fetch(name))
        .value();
  }

  private static boolean isFresh(Token token) {
    return token.since().plus(TOKEN_LIFE).isAfter(Instant.now());
  }

  private Token fetch(String client) {
    var request = new Tokens(URI.create(door)).request(client, Tokens.DEMO_SECRET);
    return new Token(call(request).text("access_token"), Instant.now());
  }

  private static JsonNode json(byte[] body) {
    try {
      return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
    } catch (JacksonException notJson) {
      return JSON.createObjectNode();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
