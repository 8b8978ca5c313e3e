package org.wishlight.intake.imports;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;
import static org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import org.wishlight.starter.web.IdempotencyKey;
import org.wishlight.starter.web.Page;
import org.wishlight.starter.web.PageRequest;
import org.wishlight.starter.web.ProblemWriter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lists of wishes as files: sent, watched, and what was wrong with them had back. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "Imports")
class ImportsController {
  private static final String PATH = "/api/v1/imports/";
  private static final Duration STALLED = Duration.ofSeconds(30);

  private final UploadRoom room;
  private final Receiving receiving;
  private final Imports imports;
  private final ImportStream stream;
  private final FaultTexts texts;

  ImportsController(
      UploadRoom room,
      Receiving receiving,
      Imports imports,
      ImportStream stream,
      FaultTexts texts) {
    this.room = room;
    this.receiving = receiving;
    this.imports = imports;
    this.stream = stream;
    this.texts = texts;
  }

  /** What is sent, for the OpenAPI document. */
  record Form(
      @Schema(type = "string", format = "binary", description = ".csv or .xlsx, up to 20 MB")
          byte[] file,
      String neighborhood) {}

  @PostMapping(consumes = MULTIPART_FORM_DATA_VALUE, produces = APPLICATION_JSON_VALUE)
  @Access(officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE, system = Scope.OFFICE)
  @Operation(summary = "Takes a list of wishes in; good rows are filed, bad rows reported")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MULTIPART_FORM_DATA_VALUE,
              schema = @Schema(implementation = Form.class)))
  @ApiResponse(responseCode = "202", description = "The import, with Location")
  @ApiResponse(responseCode = "200", description = "The same file was sent before: its import")
  @ApiResponse(responseCode = "413", description = "The file is too large")
  @ApiResponse(responseCode = "422", description = "No list of wishes: every fault is named")
  @ApiResponse(responseCode = "503", description = "Too much at once; see Retry-After")
  Mono<ResponseEntity<ImportView>> receive(
      @RequestBody Flux<PartEvent> parts,
      @Parameter(hidden = true) Optional<IdempotencyKey> key,
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) ServerWebExchange exchange) {
    var sender = new Receiving.Sender(caller, key, ProblemWriter.language(exchange));
    return Mono.using(
        () -> new Upload(room),
        upload ->
            taken(parts, upload)
                .flatMap(whole -> receiving.receive(whole, sender))
                .map(received -> answer(received, sender)),
        Upload::giveRoom);
  }

  private static Mono<Upload> taken(Flux<PartEvent> parts, Upload upload) {
    return parts
        .timeout(STALLED)
        .reduce(upload, Upload::add)
        .onErrorMap(TimeoutException.class, stalled -> ImportRefusals.stalled())
        .doOnDiscard(PartEvent.class, unread -> DataBufferUtils.release(unread.content()))
        .map(Upload::checked);
  }

  private ResponseEntity<ImportView> answer(Receiving.Received received, Receiving.Sender sender) {
    var isByFile = received.known() == Receiving.Known.BY_FILE;
    var answer =
        ResponseEntity.status(isByFile ? HttpStatus.OK : HttpStatus.ACCEPTED)
            .location(URI.create(PATH + received.received().id()));
    if (received.known() != Receiving.Known.NOT) {
      answer.header(IdempotencyKey.REPLAYED, "true");
    }
    return answer.body(ImportView.of(received.received(), texts, sender.language()));
  }

  @GetMapping(produces = APPLICATION_JSON_VALUE)
  @Access(officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE, system = Scope.OFFICE)
  @Operation(summary = "Imports, newest first, without their errors")
  Mono<Page<ImportView>> list(
      @Parameter(hidden = true) PageRequest page,
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) ServerWebExchange exchange) {
    var language = ProblemWriter.language(exchange);
    return imports
        .list(page, caller)
        .collectList()
        .map(found -> Page.of(found, page, ImportDocument::id))
        .map(found -> found.map(each -> ImportView.of(each, texts, language)));
  }

  @GetMapping(path = "/{id}", produces = APPLICATION_JSON_VALUE)
  @Access(officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE, system = Scope.OFFICE)
  @Operation(summary = "How far an import has come, and what is wrong with which rows")
  Mono<ImportView> one(
      @PathVariable String id,
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) ServerWebExchange exchange) {
    var language = ProblemWriter.language(exchange);
    return imports.get(id, caller).map(found -> ImportView.of(found, texts, language));
  }

  @GetMapping(path = "/{id}/stream", produces = TEXT_EVENT_STREAM_VALUE)
  @Access(officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE, system = Scope.OFFICE)
  @Operation(summary = "The same as it comes on, until it is over")
  Flux<ServerSentEvent<ImportView.Progress>> stream(
      @PathVariable String id, @Parameter(hidden = true) Caller caller) {
    return stream.of(imports.get(id, caller));
  }
}
