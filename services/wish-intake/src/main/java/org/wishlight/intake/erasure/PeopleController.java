package org.wishlight.intake.erasure;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import reactor.core.publisher.Mono;

/** Persons, who are known by their pseudonyms only. */
@RestController
@RequestMapping(path = "/api/v1/people", produces = APPLICATION_JSON_VALUE)
@Tag(name = "People")
class PeopleController {
  private final Erasing erasing;

  PeopleController(Erasing erasing) {
    this.erasing = erasing;
  }

  @DeleteMapping("/{id}")
  @Access(officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE)
  @Operation(summary = "Removes a person everywhere; the figures stay")
  @ApiResponse(responseCode = "202", description = "The proof so far, and where it is completed")
  Mono<ResponseEntity<ErasureProof>> erase(
      @PathVariable String id, @Parameter(hidden = true) Caller caller) {
    return erasing
        .erase(id, caller)
        .map(
            erased ->
                ResponseEntity.accepted()
                    .location(URI.create("/api/v1/people/" + erased.id() + "/erasure"))
                    .body(ErasureProof.of(erased)));
  }

  @GetMapping("/{id}/erasure")
  @Access(officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE)
  @Operation(summary = "The proof that a person was removed, service by service")
  Mono<ErasureProof> erasure(@PathVariable String id, @Parameter(hidden = true) Caller caller) {
    return erasing.proof(id, caller).map(ErasureProof::of);
  }
}
