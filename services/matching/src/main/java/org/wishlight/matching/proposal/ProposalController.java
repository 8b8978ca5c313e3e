package org.wishlight.matching.proposal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.wishlight.matching.Versioned;
import org.wishlight.matching.wall.ClaimView;
import org.wishlight.matching.wall.domain.Proposal.Outcome;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import org.wishlight.starter.web.IdempotencyKey;
import org.wishlight.starter.web.Page;
import org.wishlight.starter.web.PageRequest;
import org.wishlight.starter.web.ProblemWriter;
import reactor.core.publisher.Mono;

/** Proposals over HTTP: what a volunteer is asked, and their answer. */
@RestController
@Tag(name = "proposals")
class ProposalController {
  private final Asked asked;
  private final Answering answering;

  /** Nothing more is to be said. */
  record Nothing() {}

  /** How a proposal ended. */
  record Answered(String id, String wishId, Outcome status, long version) {}

  ProposalController(Asked asked, Answering answering) {
    this.asked = asked;
    this.answering = answering;
  }

  @GetMapping("/api/v1/volunteers/{id}/proposals")
  @Access(volunteer = Scope.OWN, officer = Scope.OFFICE, operator = Scope.OFFICE)
  @Operation(summary = "The wishes that a volunteer is asked to take, newest first")
  Mono<Page<ProposalView>> proposals(
      @PathVariable String id, Caller caller, PageRequest page, ServerWebExchange exchange) {
    var language = ProblemWriter.language(exchange);
    return asked
        .of(id, caller, page, language)
        .collectList()
        .map(found -> Page.of(found, page, ProposalView::id));
  }

  @PostMapping("/api/v1/proposals/{id}/accept")
  @Access(volunteer = Scope.OWN, officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE)
  @Operation(summary = "Take the wish that was proposed: a claim like any other")
  Mono<ResponseEntity<ClaimView>> accept(
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Nothing nothing,
      @RequestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Caller caller,
      Optional<IdempotencyKey> key) {
    return answering
        .accept(id, caller, key, ifMatch)
        .map(created -> created.at("/api/v1/claims/" + created.body().id()));
  }

  @PostMapping("/api/v1/proposals/{id}/decline")
  @Access(volunteer = Scope.OWN, officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE)
  @Operation(summary = "Leave the wish that was proposed to others, with a reason or without")
  Mono<ResponseEntity<Answered>> decline(
      @PathVariable String id,
      @RequestBody(required = false) @Nullable DeclineRequest sent,
      @RequestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Caller caller) {
    var said = sent == null ? DeclineRequest.WITHOUT_A_WORD : sent;
    return answering
        .decline(id, said.words(), caller, ifMatch)
        .map(wish -> new Answered(id, wish.id(), Outcome.DECLINED, wish.version()))
        .map(answer -> Versioned.answer(answer, answer.version()));
  }
}
