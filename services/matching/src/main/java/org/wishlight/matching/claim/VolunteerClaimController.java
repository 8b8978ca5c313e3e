package org.wishlight.matching.claim;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.matching.volunteer.Volunteers;
import org.wishlight.matching.wall.ClaimView;
import org.wishlight.matching.wall.Wall;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import org.wishlight.starter.web.Page;
import org.wishlight.starter.web.PageRequest;
import reactor.core.publisher.Mono;

/** What a volunteer holds and has held. */
@RestController
@Tag(name = "volunteers")
class VolunteerClaimController {
  private final Volunteers volunteers;
  private final Wall wall;

  VolunteerClaimController(Volunteers volunteers, Wall wall) {
    this.volunteers = volunteers;
    this.wall = wall;
  }

  @GetMapping("/api/v1/volunteers/{id}/claims")
  @Access(
      volunteer = Scope.OWN,
      officer = Scope.OFFICE,
      operator = Scope.OFFICE,
      system = Scope.OFFICE,
      ops = Scope.ALL)
  @Operation(summary = "A volunteer's claims, newest first, alive or ended")
  Mono<Page<ClaimView>> claims(@PathVariable String id, Caller caller, PageRequest page) {
    return volunteers
        .get(id, caller)
        .flatMapMany(volunteer -> wall.ofVolunteer(volunteer.id()))
        .flatMapIterable(entry -> entry.claimsBy(id))
        .filter(claim -> page.after() == null || claim.id().compareTo(page.after()) < 0)
        .sort(Comparator.comparing(ClaimView::id).reversed())
        .take(page.limit() + 1)
        .collectList()
        .map(found -> Page.of(found, page, ClaimView::id));
  }
}
