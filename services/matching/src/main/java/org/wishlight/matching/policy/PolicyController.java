package org.wishlight.matching.policy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.matching.Versioned;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import org.wishlight.starter.web.Page;
import org.wishlight.starter.web.PageRequest;
import reactor.core.publisher.Mono;

/** An office's policy over HTTP: what it promises is shown to everybody in it. */
@RestController
@RequestMapping("/api/v1/offices/{office}/policy")
@Tag(name = "policy")
class PolicyController {
  private final Governing governing;

  PolicyController(Governing governing) {
    this.governing = governing;
  }

  @GetMapping
  @Access(
      resident = Scope.OFFICE,
      volunteer = Scope.OFFICE,
      officer = Scope.OFFICE,
      operator = Scope.OFFICE,
      system = Scope.OFFICE,
      ops = Scope.ALL)
  @Operation(summary = "What the office promises, and whom it asks first")
  Mono<ResponseEntity<PolicyView>> get(@PathVariable String office, Caller caller) {
    return governing.present(office, caller).map(PolicyController::answer);
  }

  @PutMapping
  @Access(operator = Scope.OFFICE)
  @Operation(summary = "Change it: for whatever begins from now on")
  Mono<ResponseEntity<PolicyView>> put(
      @PathVariable String office,
      @RequestBody OfficeRules rules,
      @RequestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Caller caller) {
    return governing.change(office, rules, caller, ifMatch).map(PolicyController::answer);
  }

  @GetMapping("/versions")
  @Access(officer = Scope.OFFICE, operator = Scope.OFFICE, system = Scope.OFFICE, ops = Scope.ALL)
  @Operation(summary = "Everything that the office has said, newest first, with who and when")
  Mono<Page<PolicyVersionView>> versions(
      @PathVariable String office, Caller caller, PageRequest page) {
    return governing.versions(office, caller, page);
  }

  private static ResponseEntity<PolicyView> answer(PolicyView policy) {
    return Versioned.answer(policy, policy.version());
  }
}
