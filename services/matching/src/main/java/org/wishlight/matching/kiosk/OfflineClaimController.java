package org.wishlight.matching.kiosk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.wishlight.matching.kiosk.domain.Line;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import org.wishlight.starter.web.ProblemWriter;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/** Kiosks hand in over HTTP what they have noted. */
@RestController
@Tag(name = "theme days")
class OfflineClaimController {
  private final HandingIn handingIn;
  private final ProblemWriter problems;

  /** One answer per line, in the order of the lines. */
  record Answers(List<OfflineAnswer> items) {}

  OfflineClaimController(HandingIn handingIn, ProblemWriter problems) {
    this.handingIn = handingIn;
    this.problems = problems;
  }

  @PostMapping("/api/v1/theme-days/{id}/offline-claims")
  @Access(officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE)
  @Operation(
      summary = "Hand in claims made without a network: whoever came first has the wish",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      mediaType = "application/json",
                      array =
                          @ArraySchema(
                              schema = @Schema(implementation = OfflineClaim.class),
                              maxItems = 1000))))
  Mono<Answers> handIn(
      @PathVariable String id,
      @RequestBody OfflineBatch batch,
      Caller caller,
      ServerWebExchange exchange) {
    var language = ProblemWriter.language(exchange);
    var path = exchange.getRequest().getPath().value();
    return handingIn
        .handIn(id, batch, caller)
        .map(
            decided ->
                batch.lines().stream().map(line -> answer(line, decided, language, path)).toList())
        .map(Answers::new);
  }

  private OfflineAnswer answer(
      Line asked, Map<String, HandedIn> decided, Locale language, String path) {
    var line = decided.get(asked.id());
    if (line == null || !line.isDecided()) {
      return refused(asked, undecided(), language, path);
    }
    if (!line.asLine().equals(asked)) {
      return refused(asked, reused(asked), language, path);
    }
    return line.refused() == null
        ? new OfflineAnswer(asked.id(), HttpStatus.CREATED.value(), line.claim(), null)
        : refused(asked, line.refused().refusal(), language, path);
  }

  private OfflineAnswer refused(Line asked, Refusal why, Locale language, String path) {
    var problem = problems.document(why, language, path);
    return new OfflineAnswer(asked.id(), why.status().value(), null, problem);
  }

  /** The wishes moved on and on: handed in again, it is decided. */
  private static Refusal undecided() {
    return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", Map.of());
  }

  private static Refusal reused(Line asked) {
    return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "line-reused", Map.of("line", asked.id()));
  }
}
