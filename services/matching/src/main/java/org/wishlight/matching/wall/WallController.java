package org.wishlight.matching.wall;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.wishlight.matching.Versioned;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import org.wishlight.starter.web.Page;
import org.wishlight.starter.web.PageRequest;
import org.wishlight.starter.web.ProblemWriter;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The wish wall over HTTP, as a list and as a stream. */
@RestController
@RequestMapping("/api/v1/wall")
@Tag(name = "wall")
class WallController {
  private final Wall wall;
  private final WallStream stream;
  private final Audit audit;
  private final Stories stories;

  WallController(Wall wall, WallStream stream, Audit audit, Stories stories) {
    this.wall = wall;
    this.stream = stream;
    this.audit = audit;
    this.stories = stories;
  }

  @GetMapping
  @Access(
      anybody = Scope.PUBLIC,
      resident = Scope.OFFICE,
      volunteer = Scope.OFFICE,
      officer = Scope.OFFICE,
      operator = Scope.OFFICE,
      system = Scope.OFFICE,
      ops = Scope.ALL)
  @Operation(summary = "What is on the wall, newest first")
  Mono<Page<EntryView>> list(@ParameterObject WallQuery asked, Caller caller, PageRequest page) {
    var wanted = asked.filter(caller).criteria(page.after());
    return wall.list(wanted, page.limit() + 1)
        .collectList()
        .map(found -> Page.of(found, page, WallDocument::id))
        .map(entries -> entries.map(entry -> EntryView.of(entry, caller)));
  }

  @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Access(
      anybody = Scope.PUBLIC,
      resident = Scope.OFFICE,
      volunteer = Scope.OFFICE,
      officer = Scope.OFFICE,
      operator = Scope.OFFICE,
      system = Scope.OFFICE,
      ops = Scope.ALL)
  @Operation(summary = "What is on the wall, and then every change, as server-sent events")
  Flux<ServerSentEvent<Object>> stream(@ParameterObject WallQuery asked, Caller caller) {
    return stream.of(asked.filter(caller));
  }

  @GetMapping("/audit")
  @Access(
      officer = Scope.NEIGHBORHOOD,
      operator = Scope.OFFICE,
      system = Scope.OFFICE,
      ops = Scope.ALL)
  @Operation(summary = "Wishes that nobody answers for: there must be none")
  Mono<Audit.Result> audit(Caller caller) {
    return audit.result(caller);
  }

  @GetMapping("/{wishId}")
  @Access(
      anybody = Scope.PUBLIC,
      resident = Scope.OFFICE,
      volunteer = Scope.OFFICE,
      officer = Scope.OFFICE,
      operator = Scope.OFFICE,
      system = Scope.OFFICE,
      ops = Scope.ALL)
  @Operation(summary = "One entry, with its history")
  Mono<ResponseEntity<EntryView>> get(
      @PathVariable String wishId, Caller caller, ServerWebExchange exchange) {
    var language = ProblemWriter.language(exchange);
    return wall.get(wishId, caller)
        .filter(WallDocument::isPublic)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("wish", wishId)))
        .flatMap(entry -> stories.told(entry, caller, language))
        .map(entry -> Versioned.answer(entry, entry.version()));
  }
}
