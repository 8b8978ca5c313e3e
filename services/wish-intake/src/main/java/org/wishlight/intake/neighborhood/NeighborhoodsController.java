package org.wishlight.intake.neighborhood;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import org.wishlight.starter.web.EntityTags;
import org.wishlight.starter.web.IdempotencyKey;
import org.wishlight.starter.web.Page;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/** Offices and neighbourhoods as reference data. */
@RestController
@RequestMapping(path = "/api/v1", produces = APPLICATION_JSON_VALUE)
@Tag(name = "Reference data")
class NeighborhoodsController {
  private static final String PATH = "/api/v1/neighborhoods/";

  private final Neighborhoods neighborhoods;
  private final Founding founding;

  NeighborhoodsController(Neighborhoods neighborhoods, Founding founding) {
    this.neighborhoods = neighborhoods;
    this.founding = founding;
  }

  @GetMapping("/offices")
  @Access(anybody = Scope.PUBLIC)
  @Operation(summary = "Every office with its neighbourhoods")
  Mono<Page<OfficeView>> offices() {
    return neighborhoods
        .all()
        .collectList()
        .flatMap(
            all -> neighborhoods.offices().map(office -> OfficeView.of(office, all)).collectList())
        .map(Page::all);
  }

  @GetMapping("/neighborhoods")
  @Access(anybody = Scope.PUBLIC)
  @Operation(summary = "Every neighbourhood, or those of one office")
  Mono<Page<NeighborhoodView>> neighborhoods(@RequestParam @Nullable String office) {
    return neighborhoods
        .all()
        .filter(neighborhood -> office == null || neighborhood.office().equals(office))
        .map(NeighborhoodView::of)
        .collectList()
        .map(Page::all);
  }

  @GetMapping("/neighborhoods/{id}")
  @Access(anybody = Scope.PUBLIC)
  @Operation(summary = "One neighbourhood")
  Mono<ResponseEntity<NeighborhoodView>> neighborhood(@PathVariable String id) {
    return neighborhoods
        .find(id)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("neighborhood", id)))
        .map(found -> ResponseEntity.ok().eTag(tag()).body(NeighborhoodView.of(found)));
  }

  @PostMapping(path = "/neighborhoods", consumes = APPLICATION_JSON_VALUE)
  @Access(operator = Scope.OFFICE)
  @Operation(summary = "Adds a neighbourhood to an office")
  Mono<ResponseEntity<NeighborhoodView>> found(
      @RequestBody NewNeighborhood asked,
      @Parameter(hidden = true) Optional<IdempotencyKey> key,
      @Parameter(hidden = true) Caller caller) {
    return founding.found(asked, key, caller).map(NeighborhoodsController::created);
  }

  private static ResponseEntity<NeighborhoodView> created(Founding.Founded founded) {
    var answer = ResponseEntity.created(URI.create(PATH + founded.neighborhood().id())).eTag(tag());
    if (founded.replayed()) {
      answer.header(IdempotencyKey.REPLAYED, "true");
    }
    return answer.body(NeighborhoodView.of(founded.neighborhood()));
  }

  private static String tag() {
    return EntityTags.of(Neighborhood.VERSION);
  }
}
