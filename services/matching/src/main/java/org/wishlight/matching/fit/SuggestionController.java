package org.wishlight.matching.fit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.wishlight.matching.fit.Suggesting.Suggested;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import org.wishlight.starter.web.ProblemWriter;
import reactor.core.publisher.Mono;

/** Suggestions over HTTP, with reasons in the language that is asked for. */
@RestController
@Tag(name = "wall")
class SuggestionController {
  private static final double ROUNDING = 1_000;

  private final Suggesting suggesting;

  SuggestionController(Suggesting suggesting) {
    this.suggesting = suggesting;
  }

  /** The best first; empty says that nobody fits. */
  record Suggestions(List<Suggestion> items) {}

  /**
   * @param name as everybody may see it
   */
  record Suggestion(String volunteer, String name, double score, List<String> reasons) {

    static Suggestion of(Suggested suggested, Locale language) {
      var suitor = suggested.suitor();
      return new Suggestion(
          suitor.volunteer().id(),
          suitor.volunteer().name(),
          Math.round(suitor.score() * ROUNDING) / ROUNDING,
          ReasonWords.of(suggested.reasons(), language));
    }
  }

  @GetMapping("/api/v1/wall/{wishId}/suggestions")
  @Access(officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE)
  @Operation(summary = "Volunteers who suit a wish and may take it now, the best first")
  Mono<Suggestions> suggestions(
      @PathVariable String wishId, Caller caller, ServerWebExchange exchange) {
    var language = ProblemWriter.language(exchange);
    return suggesting
        .suggest(wishId, caller)
        .map(all -> all.stream().map(one -> Suggestion.of(one, language)).toList())
        .map(Suggestions::new);
  }
}
