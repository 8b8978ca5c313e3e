package org.wishlight.matching.claim;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.matching.claim.Claiming.Ask;
import org.wishlight.matching.wall.ClaimView;
import org.wishlight.matching.wall.EntryView;
import org.wishlight.matching.wall.WallDocument;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.EntityTags;
import org.wishlight.starter.web.IdempotencyKey;
import org.wishlight.starter.web.IdempotencyKey.Request;
import reactor.core.publisher.Mono;

/** Claims over HTTP, from the wish's side. */
@RestController
@RequestMapping("/api/v1/wall/{wishId}")
@Tag(name = "wall")
class WallClaimController {
  private final Claiming claiming;
  private final Claimants claimants;
  private final ClaimMeters meters;
  private final Confirming confirming;

  WallClaimController(
      Claiming claiming, Claimants claimants, ClaimMeters meters, Confirming confirming) {
    this.claiming = claiming;
    this.claimants = claimants;
    this.meters = meters;
    this.confirming = confirming;
  }

  @PostMapping("/claims")
  @Operation(summary = "Take a wish from the wall: exactly one succeeds")
  Mono<ResponseEntity<ClaimView>> claim(
      @PathVariable String wishId,
      @RequestBody(required = false) @Nullable ClaimRequest sent,
      @RequestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Caller caller,
      Optional<IdempotencyKey> key) {
    var asked = sent == null ? ClaimRequest.FOR_THE_CALLER : sent;
    return claim(wishId, asked, caller, key.map(given -> given.asking(asked)), ifMatch);
  }

  @PostMapping("/assign")
  @Operation(
      summary = "The office gives a wish to a volunteer; circle and capacity hold all the same")
  Mono<ResponseEntity<ClaimView>> assign(
      @PathVariable String wishId,
      @RequestBody AssignRequest asked,
      @RequestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Caller caller,
      Optional<IdempotencyKey> key) {
    Claimants.checkStaff(caller);
    return claim(wishId, asked.asClaim(), caller, key.map(given -> given.asking(asked)), ifMatch);
  }

  @PostMapping("/confirm")
  @Operation(summary = "The resident says that it is done")
  Mono<ResponseEntity<EntryView>> confirm(
      @PathVariable String wishId,
      @RequestBody(required = false) @Nullable ConfirmRequest sent,
      @RequestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Caller caller) {
    var said = sent == null ? ConfirmRequest.WITHOUT_A_WORD : sent;
    return confirming.confirm(wishId, said, caller, ifMatch).map(WallClaimController::answer);
  }

  @PostMapping("/reopen")
  @Operation(summary = "The resident says that it is not done")
  Mono<ResponseEntity<EntryView>> reopen(
      @PathVariable String wishId,
      @RequestBody ReasonRequest asked,
      @RequestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Caller caller) {
    return confirming.reopen(wishId, asked, caller, ifMatch).map(WallClaimController::answer);
  }

  private Mono<ResponseEntity<ClaimView>> claim(
      String wish,
      ClaimRequest asked,
      Caller caller,
      Optional<Request> request,
      @Nullable String ifMatch) {
    var claim =
        claimants
            .of(asked, caller)
            .map(volunteer -> new Ask(wish, caller, volunteer, request, ifMatch))
            .flatMap(claiming::claim);
    return meters
        .counted(claim)
        .map(created -> created.at(ClaimController.PATH + "/" + created.body().id()));
  }

  private static ResponseEntity<EntryView> answer(WallDocument entry) {
    return ResponseEntity.ok().eTag(EntityTags.of(entry.version())).body(EntryView.of(entry));
  }
}
