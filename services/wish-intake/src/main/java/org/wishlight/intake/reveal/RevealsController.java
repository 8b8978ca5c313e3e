package org.wishlight.intake.reveal;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.intake.person.Wisher;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import org.wishlight.starter.web.Page;
import org.wishlight.starter.web.PageRequest;
import reactor.core.publisher.Mono;

/** Whose a wish is, in clear, and who has seen it. */
@RestController
@RequestMapping(path = "/api/v1/wishes/{id}", produces = APPLICATION_JSON_VALUE)
@Tag(name = "Contacts")
class RevealsController {
  private final Revealing revealing;

  RevealsController(Revealing revealing) {
    this.revealing = revealing;
  }

  @GetMapping("/contact")
  @Access(volunteer = Scope.OWN, officer = Scope.NEIGHBORHOOD)
  @Operation(summary = "The wisher's name, phone and address, for who grants the wish")
  Mono<ResponseEntity<Wisher>> contact(
      @PathVariable String id,
      @Parameter(description = "Why, in UTF-8 with percent encoding; up to 200 characters")
          @RequestHeader(name = RevealReason.HEADER, required = false)
          @Nullable String reason,
      @Parameter(hidden = true) Caller caller) {
    return Mono.fromSupplier(() -> new Said(RevealReason.read(reason)))
        .flatMap(said -> revealing.reveal(id, said.reason(), caller))
        .map(wisher -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(wisher));
  }

  private record Said(@Nullable String reason) {}

  @GetMapping("/reveals")
  @Access(officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE)
  @Operation(summary = "Who has seen the contact, newest first")
  @Parameter(in = ParameterIn.QUERY, name = "limit", description = "1 to 500")
  @Parameter(in = ParameterIn.QUERY, name = "cursor")
  Mono<Page<Reveal>> reveals(
      @PathVariable String id,
      @Parameter(hidden = true) PageRequest page,
      @Parameter(hidden = true) Caller caller) {
    return revealing.list(id, page, caller);
  }
}
