package org.wishlight.intake.open311;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns problem documents into the standard's list of {@code {code, description}}. */
final class Open311Errors extends ServerHttpResponseDecorator {
  private static final String BY_KEY = Open311Errors.class.getName();
  private static final JsonMapper JSON = JsonMapper.shared();

  private final ServerWebExchange exchange;

  Open311Errors(ServerWebExchange exchange) {
    super(exchange.getResponse());
    this.exchange = exchange;
  }

  /** From now on a refused token is a refused key: 403, as the standard has it. */
  static void aboutKey(ServerWebExchange exchange) {
    exchange.getAttributes().put(BY_KEY, Boolean.TRUE);
  }

  @Override
  public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
    return MediaType.APPLICATION_PROBLEM_JSON.equalsTypeAndSubtype(getHeaders().getContentType())
        ? DataBufferUtils.join(body).flatMap(this::writeErrors)
        : super.writeWith(body);
  }

  private Mono<Void> writeErrors(DataBuffer problem) {
    var document = JSON.readTree(problem.asInputStream(true));
    if (isRefusedKey(document)) {
      setStatusCode(HttpStatus.FORBIDDEN);
    }
    var format = Format.of(exchange);
    var bytes = format.write(Listing.errors(errors(document)));
    getHeaders().setContentType(format.type());
    getHeaders().setContentLength(bytes.length);
    return super.writeWith(Mono.just(bufferFactory().wrap(bytes)));
  }

  private boolean isRefusedKey(JsonNode problem) {
    return exchange.getAttributes().containsKey(BY_KEY)
        && problem.path("type").stringValue("").equals("/problems/unauthenticated");
  }

  private List<Map<String, Object>> errors(JsonNode problem) {
    var faults = problem.path("errors");
    return faults.isEmpty()
        ? List.of(error(problem.path("detail").stringValue("")))
        : faults
            .valueStream()
            .map(
                fault ->
                    error(
                        fault.path("field").stringValue("")
                            + ": "
                            + fault.path("message").stringValue("")))
            .toList();
  }

  private Map<String, Object> error(String description) {
    var error = new LinkedHashMap<String, Object>();
    var status = getStatusCode();
    error.put("code", String.valueOf(status == null ? 500 : status.value()));
    error.put("description", description);
    return error;
  }
}
