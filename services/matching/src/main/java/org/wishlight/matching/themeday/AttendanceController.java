package org.wishlight.matching.themeday;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.matching.Versioned;
import org.wishlight.matching.wall.EntryView;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import reactor.core.publisher.Mono;

/** Who comes to a theme day and what is shown there, over HTTP. */
@RestController
@RequestMapping(ThemeDayController.PATH + "/{id}")
@Tag(name = "theme days")
class AttendanceController {
  private final CheckingIn checkingIn;
  private final Showing showing;

  AttendanceController(CheckingIn checkingIn, Showing showing) {
    this.checkingIn = checkingIn;
    this.showing = showing;
  }

  @PostMapping("/check-ins")
  @Access(volunteer = Scope.OWN, officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE)
  @Operation(summary = "A volunteer is there, or so many guests; 200 where that was known")
  Mono<ResponseEntity<CheckInView>> checkIn(
      @PathVariable String id,
      @RequestBody(required = false) @Nullable CheckInRequest sent,
      Caller caller) {
    var asked = sent == null ? CheckInRequest.OF_THE_CALLER : sent;
    return checkingIn.checkIn(id, asked, caller);
  }

  @PostMapping("/wishes")
  @Access(officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE)
  @Operation(summary = "Show a published wish on the theme day")
  Mono<ResponseEntity<EntryView>> show(
      @PathVariable String id, @RequestBody ShowRequest asked, Caller caller) {
    return showing
        .show(id, asked.wishId(), caller)
        .map(entry -> Versioned.answer(EntryView.of(entry, caller), entry.version()));
  }
}
