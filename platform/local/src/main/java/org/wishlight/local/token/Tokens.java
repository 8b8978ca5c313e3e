package org.wishlight.local.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.wishlight.local.infra.Messages.text;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import org.wishlight.local.infra.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens by client credentials, from the door of the running platform. */
public final class Tokens {
  /** What every client of the local default has. */
  public static final String DEMO_SECRET = "demo";

  private final URI door;

  public Tokens(URI door) {
    this.door = door;
  }

  /**
   * @throws Refusal in one line, where nothing runs or the client is not known
   */
  public String of(String client, String secret) {
    var answer = ask(client, secret);
    return switch (answer.statusCode()) {
      case 200 -> JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
      case 400, 401 -> throw new Refusal(text("token.unknown", client));
      case 429 -> throw new Refusal(text("token.throttled"));
      case 502, 503, 504 -> throw new Refusal(text("token.nobody", door));
      default -> throw new Refusal(text("token.failed", answer.statusCode()));
    };
  }

  public HttpRequest.Builder request(String client, String secret) {
    var basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(UTF_8));
    return HttpRequest.newBuilder(door.resolve("/oauth2/token"))
        .header("Authorization", "Basic " + basic)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .timeout(Duration.ofSeconds(20))
        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"));
  }

  private HttpResponse<String> ask(String client, String secret) {
    try (var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
      return http.send(request(client, secret).build(), BodyHandlers.ofString());
    } catch (IOException nobody) {
      throw new Refusal(text("token.nobody", door));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Refusal(text("token.nobody", door));
    }
  }
}
