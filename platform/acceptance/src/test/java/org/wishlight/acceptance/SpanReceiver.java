package org.wishlight.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/** Keeps whatever services export over OTLP, as it came: text stands in protobuf as it is. */
final class SpanReceiver implements AutoCloseable {
  private final Queue<byte[]> bodies = new ConcurrentLinkedQueue<>();
  private final HttpServer server;

  SpanReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/traces", this::keep);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
  }

  List<byte[]> bodies() {
    return List.copyOf(bodies);
  }

  private void keep(HttpExchange exchange) throws IOException {
    var packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    var sent = exchange.getRequestBody();
    try (var body = packed ? new GZIPInputStream(sent) : sent) {
      bodies.add(body.readAllBytes());
    }
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
