package org.wishlight.intake.lookup;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import reactor.core.publisher.Mono;

/** The one way to a wish that needs no account. */
@RestController
@RequestMapping("/api/v1/wishes")
@Tag(name = "Wishes")
class LookUpController {
  private final LookingUp lookingUp;

  LookUpController(LookingUp lookingUp) {
    this.lookingUp = lookingUp;
  }

  @PostMapping(
      path = "/look-up",
      consumes = APPLICATION_JSON_VALUE,
      produces = APPLICATION_JSON_VALUE)
  @Access(anybody = Scope.PUBLIC)
  @Operation(summary = "How a wish fares, by its code and the last four digits of the phone")
  @ApiResponse(responseCode = "404", description = "One of them does not fit")
  @ApiResponse(responseCode = "429", description = "Too many guesses; see Retry-After")
  Mono<ResponseEntity<FollowedWish>> lookUp(
      @RequestBody Question question, @Parameter(hidden = true) Caller caller) {
    return lookingUp
        .find(question, caller)
        .map(FollowedWish::of)
        .map(wish -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(wish));
  }
}
