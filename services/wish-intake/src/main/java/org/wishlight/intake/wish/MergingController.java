package org.wishlight.intake.wish;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.intake.wish.Reviewing.Target;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import reactor.core.publisher.Mono;

/** One wish of two that ask for the same, and back. */
@RestController
@RequestMapping(path = "/api/v1/wishes/{id}", produces = APPLICATION_JSON_VALUE)
@Tag(name = "Wishes")
class MergingController {
  private final Merging merging;
  private final WishAnswers answers;

  MergingController(Merging merging, WishAnswers answers) {
    this.merging = merging;
    this.answers = answers;
  }

  @PostMapping(path = "/merge", consumes = APPLICATION_JSON_VALUE)
  @Access(officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE, system = Scope.OFFICE)
  @Operation(summary = "Merges it into another wish, which goes on for both; nobody has claimed it")
  @ApiResponse(responseCode = "200", description = "The merged wish, with mergedInto")
  @ApiResponse(responseCode = "409", description = "One of the two stands where it cannot be")
  Mono<ResponseEntity<WishView>> merge(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody MergeRequest request,
      @Parameter(hidden = true) Caller caller) {
    return merging.merge(new Target(id, ifMatch, caller), request.into()).map(answers::present);
  }

  @PostMapping("/unmerge")
  @Access(officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE, system = Scope.OFFICE)
  @Operation(summary = "Takes it out again: back on the wall, or back in the review")
  @ApiResponse(responseCode = "200", description = "The wish, one of its own again")
  @ApiResponse(responseCode = "409", description = "It is not merged")
  Mono<ResponseEntity<WishView>> unmerge(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable OptionalReason reason,
      @Parameter(hidden = true) Caller caller) {
    var why = reason == null ? null : reason.reason();
    return merging.unmerge(new Target(id, ifMatch, caller), why).map(answers::present);
  }
}
