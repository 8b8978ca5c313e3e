package org.wishlight.matching.wall;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.matching.person.Erasure;
import org.wishlight.matching.volunteer.Volunteer;
import org.wishlight.matching.volunteer.Volunteers;
import org.wishlight.starter.audit.AuditKind;
import org.wishlight.starter.audit.AuditLog;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import reactor.core.publisher.Mono;

/** Volunteers may be forgotten on their word; the audit log proves it. */
@RestController
@Tag(name = "volunteers")
class ForgettingController {
  private final Volunteers volunteers;
  private final Forgetting forgetting;
  private final AuditLog log;
  private final Clock clock;

  ForgettingController(Volunteers volunteers, Forgetting forgetting, AuditLog log, Clock clock) {
    this.volunteers = volunteers;
    this.forgetting = forgetting;
    this.log = log;
    this.clock = clock;
  }

  @DeleteMapping("/api/v1/volunteers/{id}/person")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Access(volunteer = Scope.OWN, officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE)
  @Operation(summary = "Forget a volunteer: name, contact, account and what they wrote")
  Mono<Void> erase(@PathVariable String id, Caller caller) {
    return volunteers
        .get(id, caller)
        .delayUntil(found -> log.write(AuditKind.ERASED, caller, id, "volunteer"))
        .flatMap(found -> forgetting.forget(erasure(found, caller)));
  }

  /**
   * Whoever asks for themselves is named as the volunteer: their account is to be forgotten too.
   */
  private Erasure erasure(Volunteer volunteer, Caller caller) {
    var actor = caller.reach().isOwnOnly() ? volunteer.id() : caller.id();
    return new Erasure(
        volunteer.id(), volunteer.office(), volunteer.neighborhood(), 1, clock.instant(), actor);
  }
}
