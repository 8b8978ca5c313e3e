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
import org.wishlight.matching.Versioned;
import org.wishlight.matching.claim.Claiming.Ask;
import org.wishlight.matching.wall.ClaimView;
import org.wishlight.matching.wall.EntryView;
import org.wishlight.matching.wall.WallDocument;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import org.wishlight.starter.web.IdempotencyKey;
import org.wishlight.starter.web.IdempotencyKey.Request;
import reactor.core.publisher.Mono;

/** Claims over HTTP, from the wish's side. */
@RestController
@RequestMapping("/api/v1/wall/{wishId}")
@Tag(name = "wall")
class WallClaimController {
  private final Claiming claiming;
  private final ClaimMeters meters;
  private final Confirming confirming;

  WallClaimController(Claiming claiming, ClaimMeters meters, Confirming confirming) {
    this.claiming = claiming;
    this.meters = meters;
    this.confirming = confirming;
  }

  @PostMapping("/claims")
  @Access(volunteer = Scope.OWN, officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE)
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
  @Access(officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE)
  @Operation(
      summary = "The office gives a wish to a volunteer; circle and capacity hold all the same")
  Mono<ResponseEntity<ClaimView>> assign(
      @PathVariable String wishId,
      @RequestBody AssignRequest asked,
      @RequestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Caller caller,
      Optional<IdempotencyKey> key) {
    return claim(wishId, asked.asClaim(), caller, key.map(given -> given.asking(asked)), ifMatch);
  }

  @PostMapping("/confirm")
  @Access(
      resident = Scope.OWN,
      volunteer = Scope.OWN,
      officer = Scope.NEIGHBORHOOD,
      operator = Scope.OFFICE)
  @Operation(summary = "The resident says that it is done")
  Mono<ResponseEntity<EntryView>> confirm(
      @PathVariable String wishId,
      @RequestBody(required = false) @Nullable ConfirmRequest sent,
      @RequestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Caller caller) {
    var said = sent == null ? ConfirmRequest.WITHOUT_A_WORD : sent;
    return confirming.confirm(wishId, said, caller, ifMatch).map(entry -> answer(entry, caller));
  }

  @PostMapping("/reopen")
  @Access(
      resident = Scope.OWN,
      volunteer = Scope.OWN,
      officer = Scope.NEIGHBORHOOD,
      operator = Scope.OFFICE)
  @Operation(summary = "The resident says that it is not done")
  Mono<ResponseEntity<EntryView>> reopen(
      @PathVariable String wishId,
      @RequestBody ReasonRequest asked,
      @RequestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Caller caller) {
    return confirming.reopen(wishId, asked, caller, ifMatch).map(entry -> answer(entry, caller));
  }

  private Mono<ResponseEntity<ClaimView>> claim(
      String wish,
      ClaimRequest asked,
      Caller caller,
      Optional<Request> request,
      @Nullable String ifMatch) {
    return meters
        .counted(claiming.claim(new Ask(wish, caller, asked, request, ifMatch)))
        .map(created -> created.at(ClaimController.PATH + "/" + created.body().id()));
  }

  private static ResponseEntity<EntryView> answer(WallDocument entry, Caller caller) {
    return Versioned.answer(EntryView.of(entry, caller), entry.version());
  }
}
