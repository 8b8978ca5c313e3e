package org.wishlight.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.NettyOutbound;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A service behind the door that says who it is and what it was asked. */
final class StandInService {

  private final String name;
  private final DisposableServer server;

  private StandInService(String name) {
    this.name = name;
    this.server =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .route(
                routes ->
                    routes
                        .get("/api/v1/{what}/stream", StandInService::twoEventsAndNoEnd)
                        .get("/api/v1/statistics/slow", (_, _) -> Mono.never())
                        .post("/api/v1/wishes", this::lineByLine)
                        .route(_ -> true, this::echo))
            .bindNow();
  }

  static StandInService named(String name) {
    return new StandInService(name);
  }

  String address() {
    return "http://127.0.0.1:" + server.port();
  }

  private NettyOutbound echo(HttpServerRequest request, HttpServerResponse response) {
    return response.sendString(
        request
            .receive()
            .asString()
            .map(String::length)
            .reduce(0, Integer::sum)
            .map(length -> told(request, request.requestHeaders(), length)));
  }

  private String told(HttpServerRequest request, HttpHeaders headers, int length) {
    return "%s %s %s body=%d authorization=%s traceparent=%s cookie=%s host=%s scheme=%s"
        .formatted(
            name,
            request.method(),
            request.uri(),
            length,
            headers.get("Authorization"),
            headers.get("traceparent"),
            headers.get("Cookie"),
            headers.get("Host"),
            headers.get("X-Door-Scheme"));
  }

  private NettyOutbound lineByLine(HttpServerRequest request, HttpServerResponse response) {
    if (!"application/x-ndjson".equals(request.requestHeaders().get("Content-Type"))) {
      return echo(request, response);
    }
    return response
        .header("Content-Type", "application/x-ndjson")
        .send(
            request.receive().map(piece -> utf8("read " + piece.readableBytes() + "\n")),
            _ -> true);
  }

  private static NettyOutbound twoEventsAndNoEnd(
      HttpServerRequest request, HttpServerResponse response) {
    return response
        .sse()
        .send(
            Flux.just("event: entry\ndata: 1\n\n", "event: entry\ndata: 2\n\n")
                .delayElements(Duration.ofMillis(50))
                .concatWith(Flux.never())
                .map(StandInService::utf8));
  }

  private static ByteBuf utf8(String text) {
    return Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
  }
}
