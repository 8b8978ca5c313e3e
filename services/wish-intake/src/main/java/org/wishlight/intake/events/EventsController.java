package org.wishlight.intake.events;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.wishlight.intake.wish.FilingDesk;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import org.wishlight.starter.web.ProblemWriter;
import reactor.core.publisher.Mono;

/** The door for systems that speak CloudEvents. */
@RestController
@RequestMapping(EventsController.PATH)
@Tag(name = "Events")
class EventsController {
  static final String PATH = "/api/v1/events";

  private static final int LARGEST = 1024 * 1024;

  private final FilingEvents filing;
  private final FilingDesk desk;
  private final EventBatch batch;

  EventsController(FilingEvents filing, FilingDesk desk, EventBatch batch) {
    this.filing = filing;
    this.desk = desk;
    this.batch = batch;
  }

  @PostMapping(produces = APPLICATION_JSON_VALUE)
  @Access(officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE, system = Scope.OFFICE)
  @Operation(
      summary = "Files what a CloudEvent says: binary, structured, or a batch",
      description =
          "The type is org.wishlight.wish.file.v1, the data a body of POST /api/v1/wishes. The same"
              + " source and id file one wish.")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = {
        @Content(mediaType = "application/json"),
        @Content(mediaType = "application/cloudevents+json"),
        @Content(mediaType = "application/cloudevents-batch+json")
      })
  @ApiResponse(responseCode = "201", description = "The wish, with Location and ETag")
  @ApiResponse(responseCode = "200", description = "A batch: what became of each, in order")
  @ApiResponse(responseCode = "422", description = "A problem document naming every fault")
  Mono<ResponseEntity<?>> receive(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) ServerWebExchange exchange) {
    var request = exchange.getRequest();
    return body(request)
        .flatMap(
            body ->
                SentEvents.isBatch(request.getHeaders())
                    ? many(body, caller, ProblemWriter.language(exchange))
                    : one(request, body, caller));
  }

  private Mono<ResponseEntity<?>> one(ServerHttpRequest request, byte[] body, Caller caller) {
    return filing.file(SentEvents.one(request.getHeaders(), body), caller).map(desk::answer);
  }

  private Mono<ResponseEntity<?>> many(byte[] body, Caller caller, Locale language) {
    return batch.file(SentEvents.many(body), caller, language).map(ResponseEntity::ok);
  }

  private static Mono<byte[]> body(ServerHttpRequest request) {
    return DataBufferUtils.join(request.getBody(), LARGEST)
        .map(EventsController::bytes)
        .defaultIfEmpty(new byte[0]);
  }

  private static byte[] bytes(DataBuffer buffer) {
    var bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }
}
