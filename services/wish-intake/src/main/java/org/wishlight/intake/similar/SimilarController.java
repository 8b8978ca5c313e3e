package org.wishlight.intake.similar;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.intake.wish.NewWish;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import org.wishlight.starter.web.Page;
import reactor.core.publisher.Mono;

/** Likely duplicates, before and after filing. */
@RestController
@RequestMapping(path = "/api/v1/wishes", produces = APPLICATION_JSON_VALUE)
@Tag(name = "Wishes")
class SimilarController {
  private final Similarity similarity;

  SimilarController(Similarity similarity) {
    this.similarity = similarity;
  }

  @GetMapping("/{id}/similar")
  @Access(officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE, system = Scope.OFFICE)
  @Operation(summary = "Wishes of the last year that may be the same, the likeliest first")
  Mono<Page<SimilarWish>> similar(
      @PathVariable String id, @Parameter(hidden = true) Caller caller) {
    return similarity.to(id, caller).map(Page::all);
  }

  @PostMapping(path = "/similar", consumes = APPLICATION_JSON_VALUE)
  @Access(officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE, system = Scope.OFFICE)
  @Operation(summary = "The same for a wish that is not filed yet; nothing is stored")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = NewWish.class)))
  @ApiResponse(responseCode = "503", description = "Too much at once; see Retry-After")
  Mono<Page<SimilarWish>> similar(
      @RequestBody byte[] body, @Parameter(hidden = true) Caller caller) {
    return similarity.to(body, caller).map(Page::<SimilarWish>all);
  }
}
