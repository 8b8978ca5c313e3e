package org.wishlight.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wishlight.local.token.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one address of the platform, asked with real tokens. */
final class Door {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final URI address;

  Door(URI address) {
    this.address = address;
  }

  record Answer(int status, byte[] body) {

    JsonNode json() {
      return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
    }

    String text(String field) {
      return json().path(field).asString("");
    }

    Answer good() {
      if (status / 100 != 2) {
        throw new AssertionError(status + " " + json());
      }
      return this;
    }
  }

  Answer get(String client, String path) {
    return send(request(client, path).GET());
  }

  Answer delete(String client, String path) {
    return send(request(client, path).DELETE());
  }

  Answer post(String client, String path, Object body) {
    return post(client, path, JSON.writeValueAsString(body));
  }

  Answer post(String client, String path, String body) {
    return send(
        request(client, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  Answer getWithoutToken(URI address) {
    return send(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).GET());
  }

  URI at(String path) {
    return address.resolve(path);
  }

  private HttpRequest.Builder request(String client, String path) {
    var token =
        tokens.computeIfAbsent(client, name -> new Tokens(address).of(name, Tokens.DEMO_SECRET));
    return HttpRequest.newBuilder(at(path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + token);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var answer = http.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
