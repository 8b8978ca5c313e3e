package org.wishlight.matching.themeday;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.matching.Versioned;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import org.wishlight.starter.web.IdempotencyKey;
import org.wishlight.starter.web.Page;
import org.wishlight.starter.web.PageRequest;
import reactor.core.publisher.Mono;

/** Theme days over HTTP: announced to everybody, held by the staff. */
@RestController
@RequestMapping(ThemeDayController.PATH)
@Tag(name = "theme days")
class ThemeDayController {
  static final String PATH = "/api/v1/theme-days";

  private final ThemeDays days;
  private final Announcing announcing;
  private final Holding holding;

  ThemeDayController(ThemeDays days, Announcing announcing, Holding holding) {
    this.days = days;
    this.announcing = announcing;
    this.holding = holding;
  }

  @PostMapping
  @Access(officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE)
  @Operation(summary = "Announce a theme day")
  Mono<ResponseEntity<ThemeDayView>> announce(
      @RequestBody AnnounceRequest asked, Caller caller, Optional<IdempotencyKey> key) {
    return announcing
        .announce(asked, caller, key)
        .map(created -> created.at(PATH + "/" + created.body().id()));
  }

  @GetMapping
  @Access(anybody = Scope.PUBLIC)
  @Operation(summary = "List theme days, the newest first")
  Mono<Page<ThemeDayView>> list(
      @RequestParam @Nullable String office,
      @RequestParam @Nullable String neighborhood,
      Caller caller,
      PageRequest page) {
    return days.list(ThemeDays.wanted(office, neighborhood, page.after()), caller, page)
        .collectList()
        .map(found -> Page.of(found, page, ThemeDayDocument::id).map(ThemeDayView::of));
  }

  @GetMapping("/{id}")
  @Access(anybody = Scope.PUBLIC)
  @Operation(summary = "One theme day")
  Mono<ResponseEntity<ThemeDayView>> get(@PathVariable String id, Caller caller) {
    return days.get(id, caller).map(ThemeDayController::answer);
  }

  @PostMapping("/{id}/open")
  @Access(officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE)
  @Operation(summary = "Begin: from now on wishes are taken on the spot")
  Mono<ResponseEntity<ThemeDayView>> open(
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Nothing nothing,
      @RequestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Caller caller) {
    return holding.open(id, caller, ifMatch).map(ThemeDayController::answer);
  }

  @PostMapping("/{id}/close")
  @Access(officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE)
  @Operation(summary = "End: what was taken before may still be handed in")
  Mono<ResponseEntity<ThemeDayView>> close(
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Nothing nothing,
      @RequestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Caller caller) {
    return holding.close(id, caller, ifMatch).map(ThemeDayController::answer);
  }

  /** Nothing more is to be said. */
  record Nothing() {}

  private static ResponseEntity<ThemeDayView> answer(ThemeDayDocument day) {
    return Versioned.answer(ThemeDayView.of(day), day.version());
  }
}
