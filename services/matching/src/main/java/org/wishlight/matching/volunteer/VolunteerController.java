package org.wishlight.matching.volunteer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.contracts.VolunteerType;
import org.wishlight.matching.Versioned;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import org.wishlight.starter.web.IdempotencyKey;
import org.wishlight.starter.web.Page;
import org.wishlight.starter.web.PageRequest;
import reactor.core.publisher.Mono;

/** Volunteers and their offers over HTTP. */
@RestController
@RequestMapping(VolunteerController.PATH)
@Tag(name = "volunteers")
class VolunteerController {
  static final String PATH = "/api/v1/volunteers";

  private final Volunteers volunteers;
  private final Registering registering;
  private final Offering offering;
  private final Adjusting adjusting;
  private final Retiring retiring;

  VolunteerController(
      Volunteers volunteers,
      Registering registering,
      Offering offering,
      Adjusting adjusting,
      Retiring retiring) {
    this.volunteers = volunteers;
    this.registering = registering;
    this.offering = offering;
    this.adjusting = adjusting;
    this.retiring = retiring;
  }

  @PostMapping
  @Access(
      volunteer = Scope.OWN,
      officer = Scope.NEIGHBORHOOD,
      operator = Scope.OFFICE,
      system = Scope.OFFICE)
  @Operation(summary = "Register a volunteer, with what they offer")
  Mono<ResponseEntity<VolunteerView>> register(
      @RequestBody RegistrationRequest asked, Caller caller, Optional<IdempotencyKey> key) {
    return registering
        .register(asked, caller, key)
        .map(created -> created.at(PATH + "/" + created.body().id()));
  }

  @GetMapping
  @Access(officer = Scope.OFFICE, operator = Scope.OFFICE, system = Scope.OFFICE, ops = Scope.ALL)
  @Operation(summary = "List volunteers, newest first")
  Mono<Page<VolunteerView>> list(
      @RequestParam @Nullable String office,
      @RequestParam @Nullable String neighborhood,
      @RequestParam @Nullable VolunteerType type,
      @Parameter(description = "in a name as it is shown, or in an offer") @RequestParam
          @Nullable String q,
      Caller caller,
      PageRequest page) {
    return volunteers
        .list(new VolunteerFilter(office, neighborhood, type, q), caller, page)
        .collectList()
        .map(found -> Page.of(found, page, Volunteer::id).map(VolunteerView::of));
  }

  @GetMapping("/{id}")
  @Access(
      volunteer = Scope.OWN,
      officer = Scope.OFFICE,
      operator = Scope.OFFICE,
      system = Scope.OFFICE,
      ops = Scope.ALL)
  @Operation(summary = "One volunteer, with their offers")
  Mono<ResponseEntity<VolunteerView>> get(@PathVariable String id, Caller caller) {
    return volunteers.get(id, caller).map(VolunteerController::answer);
  }

  @PatchMapping("/{id}")
  @Access(
      volunteer = Scope.OWN,
      officer = Scope.NEIGHBORHOOD,
      operator = Scope.OFFICE,
      system = Scope.OFFICE)
  @Operation(summary = "How much, when and where they can help; leave without dates ends it")
  Mono<ResponseEntity<VolunteerView>> adjust(
      @PathVariable String id,
      @RequestBody AvailabilityRequest asked,
      @RequestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Caller caller) {
    return adjusting.adjust(id, asked, caller, ifMatch).map(VolunteerController::answer);
  }

  @PostMapping("/{id}/offers")
  @Access(
      volunteer = Scope.OWN,
      officer = Scope.NEIGHBORHOOD,
      operator = Scope.OFFICE,
      system = Scope.OFFICE)
  @Operation(summary = "Offer one thing more")
  Mono<ResponseEntity<Offer>> offer(
      @PathVariable String id,
      @RequestBody OfferRequest asked,
      @RequestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Caller caller,
      Optional<IdempotencyKey> key) {
    return offering
        .offer(id, asked, caller, key, ifMatch)
        .map(created -> created.at(PATH + "/" + id + "/offers/" + created.body().id()));
  }

  @DeleteMapping("/{id}/offers/{offer}")
  @Access(
      volunteer = Scope.OWN,
      officer = Scope.NEIGHBORHOOD,
      operator = Scope.OFFICE,
      system = Scope.OFFICE)
  @Operation(summary = "Withdraw an offer")
  Mono<ResponseEntity<VolunteerView>> withdraw(
      @PathVariable String id,
      @PathVariable String offer,
      @RequestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Caller caller) {
    return offering.withdraw(id, offer, caller, ifMatch).map(VolunteerController::answer);
  }

  @DeleteMapping("/{id}")
  @Access(
      volunteer = Scope.OWN,
      officer = Scope.NEIGHBORHOOD,
      operator = Scope.OFFICE,
      system = Scope.OFFICE)
  @Operation(summary = "Retire a volunteer who holds no wish")
  Mono<ResponseEntity<VolunteerView>> retire(
      @PathVariable String id,
      @RequestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Caller caller) {
    return retiring.retire(id, caller, ifMatch).map(VolunteerController::answer);
  }

  private static ResponseEntity<VolunteerView> answer(Volunteer volunteer) {
    return Versioned.answer(VolunteerView.of(volunteer), volunteer.version());
  }
}
