package org.wishlight.gateway;

import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.reactivestreams.Publisher;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
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
final class LivingServices
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  static final LivingServices SHARED = new LivingServices();

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
                      .get("/api/v1/offices", (_, answer) -> list(answer, OFFICES))
                      .get("/api/v1/categories", (_, answer) -> list(answer, CATEGORIES))
                      .get("/api/v1/wall", (asked, answer) -> list(answer, entries(asked)))
                      .get("/api/v1/wall/stream", this::wallStream)
                      .get("/api/v1/statistics/stream", this::figureStream)
                      .get(
                          "/api/v1/statistics/by/neighborhood", (_, answer) -> list(answer, rows()))
                      .get("/api/v1/statistics/series", (_, answer) -> list(answer, List.of())))
          .bindNow();

  private static final List<Map<String, Object>> OFFICES =
      List.of(
          office("liangcheng", "凉城新村街道", "秀苑", "xiuyuan", "水电", "shuidian"),
          office("beiwaitan", "北外滩街道", "公平", "gongping", "提篮桥", "tilanqiao"));
  private static final List<Map<String, Object>> CATEGORIES =
      List.of(Map.of("code", "home-repair", "name", Map.of("zh", "居家维修", "en", "Home repair")));

  @Override
  public void initialize(ConfigurableApplicationContext gateway) {
    for (var name : List.of("wish-intake", "matching", "notification", "statistics", "identity")) {
      TestPropertyValues.of(
              "wishlight.services." + name + "=http://127.0.0.1:" + SHARED.server.port())
          .applyTo(gateway);
    }
  }

  void reset() {
    wall.clear();
    summary = Map.of("submitted", 0);
    breakStreams();
  }

  void put(String wishId, String neighborhood, String status, int version) {
    var entry = entry(wishId, neighborhood, status, version);
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

  private static List<Map<String, Object>> rows() {
    return List.of(
        Map.of("key", "xiuyuan", "published", 7, "confirmed", 3, "realisationRate", 0.5));
  }

  private static Map<String, Object> entry(
      String wishId, String neighborhood, String status, int version) {
    return Map.of(
        "wishId",
        wishId,
        "office",
        neighborhood.equals("gongping") ? "beiwaitan" : "liangcheng",
        "neighborhood",
        neighborhood,
        "text",
        "灯坏了，夜里全靠摸 <b>" + wishId + "</b>",
        "category",
        "home-repair",
        "status",
        status,
        "circle",
        "INTERNAL",
        "owner",
        Map.of("type", "NEIGHBORHOOD", "id", neighborhood),
        "nextActionAt",
        "2099-01-01T00:00:00Z",
        "version",
        version);
  }

  private static Map<String, Object> office(
      String id, String zh, String first, String firstId, String second, String secondId) {
    var neighborhoods =
        List.of(
            Map.of("id", firstId, "name", Map.of("zh", first, "en", firstId)),
            Map.of("id", secondId, "name", Map.of("zh", second, "en", secondId)));
    return Map.of("id", id, "name", Map.of("zh", zh, "en", id), "neighborhoods", neighborhoods);
  }

  private static String event(String type, Object body) {
    return "event: " + type + "\ndata: " + JSON.writeValueAsString(body) + "\n\n";
  }

  private static Sinks.Many<String> newStream() {
    return Sinks.many().multicast().directBestEffort();
  }
}
