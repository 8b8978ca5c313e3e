package org.wishlight.intake.slip;

import static org.springframework.http.MediaType.APPLICATION_PDF;
import static org.springframework.http.MediaType.APPLICATION_PDF_VALUE;
import static org.springframework.http.MediaType.IMAGE_PNG;
import static org.springframework.http.MediaType.IMAGE_PNG_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import reactor.core.publisher.Mono;

/** Slips to be printed. */
@RestController
@RequestMapping("/api/v1/wishes/{id}")
@Tag(name = "Wishes")
class SlipsController {
  private final Slips slips;

  SlipsController(Slips slips) {
    this.slips = slips;
  }

  @GetMapping(path = "/slip.pdf", produces = APPLICATION_PDF_VALUE)
  @Access(
      resident = Scope.OWN,
      volunteer = Scope.OWN,
      officer = Scope.NEIGHBORHOOD,
      operator = Scope.OFFICE,
      system = Scope.OFFICE)
  @Operation(summary = "A slip of paper with the code, A6: nothing personal stands on it")
  Mono<ResponseEntity<byte[]>> pdf(
      @PathVariable String id, @Parameter(hidden = true) Caller caller) {
    return slips.pdf(id, caller).map(slip -> answer(slip, APPLICATION_PDF));
  }

  @GetMapping(path = "/slip.png", produces = IMAGE_PNG_VALUE)
  @Access(
      resident = Scope.OWN,
      volunteer = Scope.OWN,
      officer = Scope.NEIGHBORHOOD,
      operator = Scope.OFFICE,
      system = Scope.OFFICE)
  @Operation(summary = "The same slip as a picture, for receipt printers")
  Mono<ResponseEntity<byte[]>> png(
      @PathVariable String id, @Parameter(hidden = true) Caller caller) {
    return slips.png(id, caller).map(slip -> answer(slip, IMAGE_PNG));
  }

  private static ResponseEntity<byte[]> answer(Slips.Printed slip, MediaType type) {
    var name = "wish-" + slip.code() + "." + type.getSubtype();
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noStore())
        .headers(
            headers ->
                headers.setContentDisposition(ContentDisposition.inline().filename(name).build()))
        .body(slip.bytes());
  }
}
