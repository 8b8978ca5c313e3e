package org.wishlight.gateway;

import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * All services at once, as the page sees them: reference data, a wall, figures, and their streams.
 */
final class LivingServices {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Map<String, Map<String, Object>> wall = new ConcurrentSkipListMap<>();
  private volatile Map<String, Object> summary = Map.of();
  private volatile Sinks.Many<String> wallEvents = newStream();
  private volatile Sinks.Many<String> figureEvents = newStream();
  private final DisposableServer server =
      HttpServer.create()
          .host("127.0.0.1")
          .port(0)
          .route(
              routes ->
                  routes
                      .get("/api/v1/offices", (_, answer) -> list(answer, Samples.OFFICES))
                      .get("/api/v1/categories", (_, answer) -> list(answer, Samples.CATEGORIES))
                      .get("/api/v1/wall", (asked, answer) -> list(answer, entries(asked)))
                      .get("/api/v1/wall/stream", this::wallStream)
                      .post("/api/v1/wishes/look-up", LivingServices::lookUp)
                      .get("/api/v1/statistics/summary", this::figures)
                      .get("/api/v1/statistics/stream", this::figureStream)
                      .get(
                          "/api/v1/statistics/by/neighborhood",
                          (_, answer) -> list(answer, Samples.FIGURES))
                      .get("/api/v1/statistics/series", (_, answer) -> list(answer, List.of())))
          .bindNow();

  String address() {
    return "http://127.0.0.1:" + server.port();
  }

  void reset() {
    wall.clear();
    summary = Map.of("submitted", 0);
    breakStreams();
  }

  void put(String wishId, String neighborhood, String status, int version) {
    var entry = Samples.entry(wishId, neighborhood, status, version);
    wall.put(wishId, entry);
    wallEvents.tryEmitNext(event("entry", entry));
  }

  void remove(String wishId) {
    wall.remove(wishId);
    wallEvents.tryEmitNext(event("removed", Map.of("wishId", wishId)));
  }

  void loseSilently(String wishId) {
    wall.remove(wishId);
  }

  void count(Map<String, Object> figures) {
    summary = figures;
    figureEvents.tryEmitNext(event("summary", figures));
  }

  /** Ends all open streams; whoever was listening has to come back. */
  void breakStreams() {
    var streams = List.of(wallEvents, figureEvents);
    wallEvents = newStream();
    figureEvents = newStream();
    streams.forEach(Sinks.Many::tryEmitComplete);
  }

  private Publisher<Void> wallStream(HttpServerRequest asked, HttpServerResponse answer) {
    var present = Flux.fromIterable(entries(asked)).map(entry -> event("entry", entry));
    return send(answer, present.concatWith(wallEvents.asFlux()).startWith(": alive\n\n"));
  }

  private Publisher<Void> figures(HttpServerRequest asked, HttpServerResponse answer) {
    return asked.requestHeaders().contains("Authorization")
        ? json(answer, summary)
        : answer.status(401).send();
  }

  private static Publisher<Void> lookUp(HttpServerRequest asked, HttpServerResponse answer) {
    return asked
        .receive()
        .aggregate()
        .asString()
        .map(body -> JSON.readTree(body))
        .flatMapMany(
            body ->
                body.path("code").asString().equals("LC-7K2M")
                        && body.path("phone").asString().equals("8000")
                    ? json(answer, Samples.FOLLOWED)
                    : answer.status(404).send())
        .then();
  }

  private static Publisher<Void> json(HttpServerResponse answer, Object body) {
    return answer
        .header("Content-Type", "application/json")
        .sendString(Mono.just(JSON.writeValueAsString(body)));
  }

  private Publisher<Void> figureStream(HttpServerRequest asked, HttpServerResponse answer) {
    return send(answer, Flux.just(event("summary", summary)).concatWith(figureEvents.asFlux()));
  }

  private static Publisher<Void> send(HttpServerResponse answer, Flux<String> events) {
    return answer
        .sse()
        .send(events.map(text -> Unpooled.copiedBuffer(text, StandardCharsets.UTF_8)), _ -> true);
  }

  private static Publisher<Void> list(HttpServerResponse answer, Collection<?> items) {
    var page = new HashMap<String, Object>(Map.of("items", items));
    page.put("next", null);
    return answer
        .header("Content-Type", "application/json")
        .sendString(Mono.just(JSON.writeValueAsString(page)));
  }

  private List<Map<String, Object>> entries(HttpServerRequest asked) {
    return wall.values().stream()
        .filter(
            entry ->
                !asked.uri().contains("office=")
                    || asked.uri().contains("office=" + entry.get("office")))
        .toList();
  }

  private static String event(String type, Object body) {
    return "event: " + type + "\ndata: " + JSON.writeValueAsString(body) + "\n\n";
  }

  private static Sinks.Many<String> newStream() {
    return Sinks.many().multicast().directBestEffort();
  }
}
