package org.wishlight.intake.wish;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import org.wishlight.starter.web.Page;
import org.wishlight.starter.web.PageRequest;
import reactor.core.publisher.Mono;

/** Wishes that are filed: seen, reviewed, amended, withdrawn. */
@RestController
@RequestMapping(path = "/api/v1/wishes", produces = APPLICATION_JSON_VALUE)
@Tag(name = "Wishes")
class WishesController {
  private final Wishes wishes;
  private final Reviewing reviewing;
  private final WishAnswers answers;

  WishesController(Wishes wishes, Reviewing reviewing, WishAnswers answers) {
    this.wishes = wishes;
    this.reviewing = reviewing;
    this.answers = answers;
  }

  @GetMapping
  @Access(
      resident = Scope.OWN,
      volunteer = Scope.OWN,
      officer = Scope.NEIGHBORHOOD,
      operator = Scope.OFFICE,
      system = Scope.OFFICE,
      ops = Scope.ALL)
  @Operation(summary = "Wishes, newest first")
  @Parameter(in = ParameterIn.QUERY, name = "office")
  @Parameter(in = ParameterIn.QUERY, name = "neighborhood")
  @Parameter(in = ParameterIn.QUERY, name = "status")
  @Parameter(in = ParameterIn.QUERY, name = "category")
  @Parameter(in = ParameterIn.QUERY, name = "q", description = "Words of the text: all of them")
  @Parameter(in = ParameterIn.QUERY, name = "from", description = "Filed then or later")
  @Parameter(in = ParameterIn.QUERY, name = "to", description = "Filed before")
  @Parameter(in = ParameterIn.QUERY, name = "limit", description = "1 to 500")
  @Parameter(in = ParameterIn.QUERY, name = "cursor")
  Mono<Page<WishView>> list(
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
      @Parameter(hidden = true) PageRequest page,
      @Parameter(hidden = true) Caller caller) {
    return wishes
        .list(new WishQuery(parameters).filter(), page, caller)
        .collectList()
        .map(found -> Page.of(found, page, WishDocument::id).map(answers::view));
  }

  @GetMapping("/{id}")
  @Access(
      resident = Scope.OWN,
      volunteer = Scope.OWN,
      officer = Scope.NEIGHBORHOOD,
      operator = Scope.OFFICE,
      system = Scope.OFFICE,
      ops = Scope.ALL)
  @Operation(summary = "One wish with its history")
  Mono<ResponseEntity<WishView>> wish(
      @PathVariable String id, @Parameter(hidden = true) Caller caller) {
    return wishes.getOrHeld(id, caller).map(answers::present);
  }

  @PatchMapping(
      path = "/{id}",
      consumes = {APPLICATION_JSON_VALUE, "application/merge-patch+json"})
  @Access(
      resident = Scope.OWN,
      volunteer = Scope.OWN,
      officer = Scope.NEIGHBORHOOD,
      operator = Scope.OFFICE,
      system = Scope.OFFICE)
  @Operation(summary = "Says it better, before somebody has claimed it")
  Mono<ResponseEntity<WishView>> amend(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Amendment amendment,
      @Parameter(hidden = true) Caller caller) {
    return reviewing.amend(target(id, ifMatch, caller), amendment).map(answers::present);
  }

  @PostMapping("/{id}/publish")
  @Access(officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE, system = Scope.OFFICE)
  @Operation(summary = "Puts it on the wall")
  Mono<ResponseEntity<WishView>> publish(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Parameter(hidden = true) Caller caller) {
    return reviewing.publish(target(id, ifMatch, caller)).map(answers::present);
  }

  @PostMapping(path = "/{id}/return", consumes = APPLICATION_JSON_VALUE)
  @Access(officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE, system = Scope.OFFICE)
  @Operation(summary = "Gives it back to the wisher, with the reason")
  Mono<ResponseEntity<WishView>> giveBack(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Reason reason,
      @Parameter(hidden = true) Caller caller) {
    return reviewing.giveBack(target(id, ifMatch, caller), reason.reason()).map(answers::present);
  }

  @PostMapping("/{id}/withdraw")
  @Access(
      resident = Scope.OWN,
      volunteer = Scope.OWN,
      officer = Scope.NEIGHBORHOOD,
      operator = Scope.OFFICE,
      system = Scope.OFFICE)
  @Operation(summary = "Takes it off the wall, or out of the review")
  Mono<ResponseEntity<WishView>> withdraw(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable OptionalReason reason,
      @Parameter(hidden = true) Caller caller) {
    var why = reason == null ? null : reason.reason();
    return reviewing.withdraw(target(id, ifMatch, caller), why).map(answers::present);
  }

  private static Reviewing.Target target(String id, @Nullable String ifMatch, Caller caller) {
    return new Reviewing.Target(id, ifMatch, caller);
  }
}
