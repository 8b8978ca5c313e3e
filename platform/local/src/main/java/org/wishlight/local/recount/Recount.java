package org.wishlight.local.recount;

import static org.wishlight.local.infra.Messages.text;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.wishlight.local.infra.Refusal;
import org.wishlight.local.running.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has the statistics count everything again, and shows whether that makes any difference. */
public final class Recount {
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI endpoint;
  private final String token;
  private final PrintStream out;

  public Recount(URI statistics, String token, PrintStream out) {
    endpoint = statistics.resolve("/actuator/recount");
    this.token = token;
    this.out = out;
  }

  /** Exit code 0 only where every figure was as it should be. */
  public int run() throws InterruptedException {
    try (var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
      var state = ask(http, request().POST(BodyPublishers.noBody()));
      while (state.path("phase").asString().equals("RUNNING")) {
        out.println(text("recount.progress", state.path("counted").asLong(), remaining(state)));
        Thread.sleep(LOOK_EVERY);
        state = ask(http, request().GET());
      }
      return state.path("phase").asString().equals("DONE") ? report(state) : failed(state);
    }
  }

  private int report(JsonNode state) {
    var table =
        new Table(
            text("recount.figure"),
            text("recount.live"),
            text("recount.recounted"),
            text("recount.differing"));
    var differing = 0L;
    for (var figure : state.path("differences").properties()) {
      var found = figure.getValue();
      differing += found.path("differing").asLong();
      table.row(
          figure.getKey(),
          found.path("live").asString(),
          found.path("recounted").asString(),
          found.path("differing").asString());
    }
    table.print(out);
    out.println(text(differing == 0 ? "recount.agrees" : "recount.differs"));
    var passedOver = state.path("passedOver").asLong();
    if (passedOver > 0) {
      out.println(text("recount.passed", passedOver));
    }
    return differing == 0 ? 0 : 1;
  }

  private int failed(JsonNode state) {
    out.println(text("recount.failed", state.path("failure").asString()));
    return 1;
  }

  private static long remaining(JsonNode state) {
    return state.path("remaining").asLong();
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(endpoint)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .timeout(PATIENCE);
  }

  private JsonNode ask(HttpClient http, HttpRequest.Builder request) throws InterruptedException {
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new Refusal(text("recount.refused", answer.statusCode()));
      }
      return JsonMapper.shared().readTree(answer.body());
    } catch (IOException nobody) {
      throw new Refusal(text("token.nobody", endpoint));
    }
  }
}
