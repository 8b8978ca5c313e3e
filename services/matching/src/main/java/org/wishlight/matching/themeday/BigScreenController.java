package org.wishlight.matching.themeday;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import reactor.core.publisher.Flux;

/** The live feed of a theme day. Its figures are those of the public wall, so that it is public. */
@RestController
@Tag(name = "theme days")
class BigScreenController {
  private final BigScreen screen;

  BigScreenController(BigScreen screen) {
    this.screen = screen;
  }

  @GetMapping(
      path = ThemeDayController.PATH + "/{id}/stream",
      produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Access(anybody = Scope.PUBLIC)
  @Operation(summary = "Figures of a theme day and what was taken last, as server-sent events")
  Flux<ServerSentEvent<Board.Figures>> stream(@PathVariable String id, Caller caller) {
    return screen.of(id, caller);
  }
}
