package org.wishlight.local.keys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wishlight.local.infra.Ports;
import org.wishlight.local.project.Project;
import org.wishlight.local.project.Service;
import org.wishlight.local.token.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What running services say about their keys, asked once each as the platform's operations. */
final class KeyReports {
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Project project;
  private final Map<String, List<Report>> known = new HashMap<>();
  private @Nullable String token;

  /**
   * @param settled everything of this service is sealed with the primary key
   */
  record Report(String service, String keyset, long primary, boolean settled, long withOlderKeys) {}

  KeyReports(Project project) {
    this.project = project;
  }

  /** None from a service that does not run. */
  List<Report> of(String name) {
    return known.computeIfAbsent(
        name,
        asked ->
            project.services().stream()
                .filter(service -> service.name().equals(asked))
                .filter(service -> Ports.answers(service.port()))
                .findFirst()
                .map(this::ask)
                .orElse(List.of()));
  }

  private List<Report> ask(Service service) {
    var address = URI.create("http://127.0.0.1:" + service.port() + "/actuator/keys");
    var question =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + token())
            .build();
    try {
      var answer = http.send(question, BodyHandlers.ofString());
      return answer.statusCode() == 200 ? reports(service.name(), answer.body()) : List.of();
    } catch (IOException silent) {
      return List.of();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private static List<Report> reports(String service, String answer) {
    var found = new ArrayList<Report>();
    for (var keyset : JsonMapper.shared().readTree(answer).path("keysets")) {
      found.add(report(service, keyset));
    }
    return found;
  }

  private static Report report(String service, JsonNode keyset) {
    var older = keyset.path("sealedWithOlderKeys").values().stream();
    return new Report(
        service,
        keyset.path("name").asString(""),
        keyset.path("primary").asLong(-1),
        keyset.path("settled").asBoolean(false),
        older.mapToLong(JsonNode::asLong).sum());
  }

  private String token() {
    if (token == null) {
      token = new Tokens(project.door()).of("platform-ops", Tokens.DEMO_SECRET);
    }
    return token;
  }
}
