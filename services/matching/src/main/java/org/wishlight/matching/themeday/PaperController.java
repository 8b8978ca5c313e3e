package org.wishlight.matching.themeday;

import static org.springframework.http.MediaType.APPLICATION_PDF;
import static org.springframework.http.MediaType.APPLICATION_PDF_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import reactor.core.publisher.Mono;

/** What is printed of a theme day, over HTTP. */
@RestController
@RequestMapping(ThemeDayController.PATH + "/{id}")
@Tag(name = "theme days")
class PaperController {
  private final Printing printing;

  PaperController(Printing printing) {
    this.printing = printing;
  }

  @GetMapping(path = "/cards.pdf", produces = APPLICATION_PDF_VALUE)
  @Access(officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE)
  @Operation(summary = "Cards with QR codes of all wishes that can be taken, eight on a page")
  Mono<ResponseEntity<byte[]>> cards(@PathVariable String id, Caller caller) {
    return printing.cards(id, caller).map(pdf -> answer("cards-" + id, pdf));
  }

  @GetMapping("/report")
  @Access(officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE)
  @Operation(summary = "What the theme day has brought until now")
  Mono<DayReport> report(@PathVariable String id, Caller caller) {
    return printing.report(id, caller);
  }

  @GetMapping(path = "/report.pdf", produces = APPLICATION_PDF_VALUE)
  @Access(officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE)
  @Operation(summary = "The same on paper")
  Mono<ResponseEntity<byte[]>> reportSheet(@PathVariable String id, Caller caller) {
    return printing.reportSheet(id, caller).map(pdf -> answer("theme-day-" + id, pdf));
  }

  private static ResponseEntity<byte[]> answer(String name, byte[] pdf) {
    var shown = ContentDisposition.inline().filename(name + ".pdf").build();
    return ResponseEntity.ok()
        .contentType(APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .headers(headers -> headers.setContentDisposition(shown))
        .body(pdf);
  }
}
