package org.wishlight.intake.wish;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.APPLICATION_NDJSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import org.wishlight.starter.web.IdempotencyKey;
import org.wishlight.starter.web.ProblemWriter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door through which wishes come in. */
@RestController
@RequestMapping("/api/v1/wishes")
@Tag(name = "Wishes")
class FilingController {
  private final WishReader reader;
  private final Filing filing;
  private final FilingLines lines;
  private final WishAnswers answers;

  FilingController(WishReader reader, Filing filing, FilingLines lines, WishAnswers answers) {
    this.reader = reader;
    this.filing = filing;
    this.lines = lines;
    this.answers = answers;
  }

  @PostMapping(consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
  @Access(
      resident = Scope.OWN,
      volunteer = Scope.OWN,
      officer = Scope.NEIGHBORHOOD,
      operator = Scope.OFFICE,
      system = Scope.OFFICE)
  @Operation(summary = "Files a wish; on the wall at once where staff files it")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = NewWish.class)))
  @ApiResponse(responseCode = "201", description = "The wish, with Location and ETag")
  @ApiResponse(responseCode = "422", description = "A problem document naming every fault")
  @ApiResponse(responseCode = "503", description = "Too much at once; see Retry-After")
  Mono<ResponseEntity<WishView>> file(
      @RequestBody byte[] body,
      @Parameter(hidden = true) Optional<IdempotencyKey> key,
      @Parameter(hidden = true) Caller caller) {
    return reader
        .read(body, caller)
        .flatMap(wish -> filing.file(wish, key, caller))
        .map(answers::created);
  }

  @PostMapping(consumes = APPLICATION_NDJSON_VALUE, produces = APPLICATION_NDJSON_VALUE)
  @Access(
      resident = Scope.OWN,
      volunteer = Scope.OWN,
      officer = Scope.NEIGHBORHOOD,
      operator = Scope.OFFICE,
      system = Scope.OFFICE)
  @Operation(summary = "Files a stream of wishes, one a line; answers each line while it reads")
  Flux<FilingLines.Line> fileMany(
      @RequestBody Flux<String> wishes,
      @Parameter(hidden = true) Optional<IdempotencyKey> key,
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) ServerWebExchange exchange) {
    var sender = new FilingLines.Sender(caller, key, ProblemWriter.language(exchange));
    return lines.file(wishes, sender);
  }
}
