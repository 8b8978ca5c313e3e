package org.wishlight.matching.claim;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.matching.Versioned;
import org.wishlight.matching.wall.ClaimView;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import reactor.core.publisher.Mono;

/** Claims over HTTP, from the claimant's side. */
@RestController
@RequestMapping(ClaimController.PATH)
@Tag(name = "claims")
class ClaimController {
  static final String PATH = "/api/v1/claims";

  private final ClaimSteps steps;
  private final HandingOver handingOver;

  /** Nothing more is to be said. */
  record Nothing() {}

  ClaimController(ClaimSteps steps, HandingOver handingOver) {
    this.steps = steps;
    this.handingOver = handingOver;
  }

  @GetMapping("/{id}")
  @Access(volunteer = Scope.OWN, officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE)
  @Operation(summary = "One claim, alive or ended")
  Mono<ResponseEntity<ClaimView>> get(@PathVariable String id, Caller caller) {
    return steps.get(id, caller).map(ClaimController::answer);
  }

  @PostMapping("/{id}/start")
  @Access(volunteer = Scope.OWN, officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE)
  @Operation(summary = "The claimant begins")
  Mono<ResponseEntity<ClaimView>> start(
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Nothing nothing,
      @RequestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Caller caller) {
    return steps.start(id, caller, ifMatch).map(ClaimController::answer);
  }

  @PostMapping("/{id}/fulfil")
  @Access(volunteer = Scope.OWN, officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE)
  @Operation(summary = "The claimant says that it is done")
  Mono<ResponseEntity<ClaimView>> fulfil(
      @PathVariable String id,
      @RequestBody(required = false) @Nullable FulfilRequest asked,
      @RequestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Caller caller) {
    var said = asked == null ? FulfilRequest.WITHOUT_A_WORD : asked;
    return steps.fulfil(id, said, caller, ifMatch).map(ClaimController::answer);
  }

  @PostMapping("/{id}/release")
  @Access(volunteer = Scope.OWN, officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE)
  @Operation(summary = "The claimant gives the wish back")
  Mono<ResponseEntity<ClaimView>> release(
      @PathVariable String id,
      @RequestBody ReasonRequest asked,
      @RequestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Caller caller) {
    return steps.release(id, asked, caller, ifMatch).map(ClaimController::answer);
  }

  @PostMapping("/{id}/revoke")
  @Access(officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE)
  @Operation(summary = "The office takes the wish back from the claimant")
  Mono<ResponseEntity<ClaimView>> revoke(
      @PathVariable String id,
      @RequestBody ReasonRequest asked,
      @RequestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Caller caller) {
    return steps.revoke(id, asked, caller, ifMatch).map(ClaimController::answer);
  }

  @PostMapping("/{id}/hand-over")
  @Access(volunteer = Scope.OWN, officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE)
  @Operation(summary = "Another volunteer goes on; circle and capacity hold for them")
  Mono<ResponseEntity<ClaimView>> handOver(
      @PathVariable String id,
      @RequestBody HandOverRequest asked,
      @RequestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Caller caller) {
    return handingOver.handOver(id, asked, caller, ifMatch).map(ClaimController::answer);
  }

  private static ResponseEntity<ClaimView> answer(ClaimView claim) {
    return Versioned.answer(claim, claim.version());
  }
}
