package org.wishlight.starter.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.contracts.Category;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import reactor.core.publisher.Mono;

/** An edge that uses everything the starter gives to edges. */
@RestController
@RequestMapping("/api/v1/notes")
class NotesController {

  record Part(@NotNull @PlainText @Size(min = 1, max = 5) String name) {}

  record NewNote(
      @NotBlank @PlainText @Size(max = 10) String text,
      @Nullable Category category,
      @Nullable @Min(1) @Max(5) Integer rating,
      @Nullable Boolean urgent,
      @jakarta.validation.Valid @Nullable Part part,
      @Nullable List<String> times) {}

  @Access(operator = Scope.OFFICE, ops = Scope.ALL)
  @PostMapping
  Mono<String> create(@RequestBody NewNote note, Optional<IdempotencyKey> key) {
    return Mono.just(key.map(k -> k.asking(note).fingerprint()).orElse("none"));
  }

  @Access(operator = Scope.OFFICE, ops = Scope.ALL)
  @GetMapping
  Page<Integer> list(PageRequest page, @RequestParam @Nullable Category category) {
    var from = page.after() == null ? 0 : Integer.parseInt(page.after()) + 1;
    var found =
        java.util.stream.IntStream.range(from, Math.min(7, from + page.limit() + 1))
            .boxed()
            .toList();
    return Page.of(found, page, String::valueOf);
  }

  @Access(operator = Scope.OFFICE, ops = Scope.ALL)
  @PatchMapping("/{id}")
  ResponseEntity<String> change(
      @PathVariable int id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    EntityTags.check(ifMatch, EntityTags.of(3));
    return ResponseEntity.ok().eTag(EntityTags.of(4)).body("changed " + id);
  }

  @Access(operator = Scope.OFFICE, ops = Scope.ALL)
  @GetMapping("/caller")
  Caller caller(Caller caller) {
    return caller;
  }

  @Access(operator = Scope.OFFICE, ops = Scope.ALL)
  @GetMapping("/refused")
  Mono<String> refused() {
    return Mono.error(Refusal.wrongState("n1", "CLAIMED"));
  }

  @Access(operator = Scope.OFFICE, ops = Scope.ALL)
  @GetMapping("/broken")
  Mono<String> broken() {
    return Mono.error(new IllegalStateException("secret"));
  }

  @Access(operator = Scope.OFFICE, ops = Scope.ALL)
  @GetMapping("/missing")
  Mono<String> missing() {
    return Mono.error(Refusal.notFound("note", "n1"));
  }

  @Access(operator = Scope.OFFICE, ops = Scope.ALL)
  @GetMapping("/throttled")
  Mono<String> throttled() {
    var facts = java.util.Map.<String, Object>of("retryAfter", 42);
    return Mono.error(new Refusal(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", facts));
  }

  @Access(operator = Scope.OFFICE, ops = Scope.ALL)
  @GetMapping("/gone")
  Mono<String> gone() {
    return Mono.error(new Refusal(HttpStatus.GONE, "never-translated", java.util.Map.of()));
  }
}
