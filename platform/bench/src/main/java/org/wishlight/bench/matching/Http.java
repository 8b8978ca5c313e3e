package org.wishlight.bench.matching;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.wishlight.bench.servers.Stage;

/** One caller of a service, over as many connections as there are threads. */
record Http(HttpClient client, String address, String token) {

  static Http to(Stage stage, String service, String caller) {
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    var address = "http://127.0.0.1:" + stage.server(service).port();
    return new Http(client, address, stage.token(caller));
  }

  HttpResponse<String> post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  String get(String path) {
    return send(request(path).GET()).body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
