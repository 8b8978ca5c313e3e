package org.wishlight.notification.webhook;

import static org.wishlight.starter.caller.Scope.OFFICE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.notification.webhook.Subscribing.Subscribed;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.IdempotencyKey;
import org.wishlight.starter.web.Page;
import org.wishlight.starter.web.PageRequest;
import reactor.core.publisher.Mono;

/** Where an office's software is told what happens. */
@RestController
@RequestMapping("/api/v1/webhooks")
@Tag(name = "webhooks")
class WebhookController {
  private final Webhooks webhooks;
  private final Subscribing subscribing;

  WebhookController(Webhooks webhooks, Subscribing subscribing) {
    this.webhooks = webhooks;
    this.subscribing = subscribing;
  }

  /** From when on everything is told again. */
  record Since(@NotNull @Nullable Instant since) {}

  /** How many deliveries wait again. */
  record Replayed(long deliveries) {}

  @PostMapping
  @Access(operator = OFFICE, system = OFFICE)
  @Operation(summary = "A new webhook; its secret is shown here alone")
  @ApiResponse(responseCode = "201", description = "The webhook with its secret")
  @ApiResponse(responseCode = "4XX", description = "A problem document (RFC 9457)")
  Mono<ResponseEntity<WebhookView>> create(
      @Parameter(hidden = true) Caller caller,
      @RequestBody WebhookRequest asked,
      Optional<IdempotencyKey> key) {
    return subscribing.subscribe(asked, caller, key).map(WebhookController::created);
  }

  @GetMapping
  @Access(operator = OFFICE, system = OFFICE)
  @Operation(
      summary = "The office's webhooks, without their secrets",
      parameters = {
        @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 500, else 50"),
        @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the last page")
      })
  @ApiResponse(responseCode = "200", description = "A page of webhooks")
  @ApiResponse(responseCode = "4XX", description = "A problem document (RFC 9457)")
  Mono<Page<WebhookView>> list(
      @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) PageRequest page) {
    return webhooks.page(caller, page).map(found -> found.map(WebhookView::of));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Access(operator = OFFICE, system = OFFICE)
  @Operation(summary = "Ends a webhook; what waits for it is dropped")
  @ApiResponse(responseCode = "204", description = "It is no more")
  @ApiResponse(responseCode = "4XX", description = "A problem document (RFC 9457)")
  Mono<Void> end(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    return subscribing.end(id, caller);
  }

  @PostMapping("/{id}/rotate")
  @Access(operator = OFFICE, system = OFFICE)
  @Operation(summary = "A new secret; for 24 hours the former one signs too")
  @ApiResponse(responseCode = "200", description = "The webhook with its new secret")
  @ApiResponse(responseCode = "4XX", description = "A problem document (RFC 9457)")
  Mono<WebhookView> rotate(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    return subscribing.rotate(id, caller);
  }

  @PostMapping("/{id}/replay")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Access(operator = OFFICE, system = OFFICE)
  @Operation(summary = "Tells again what happened since a time, under the same ids")
  @ApiResponse(responseCode = "202", description = "How many deliveries wait again")
  @ApiResponse(responseCode = "4XX", description = "A problem document (RFC 9457)")
  Mono<Replayed> replay(
      @Parameter(hidden = true) Caller caller, @PathVariable String id, @RequestBody Since asked) {
    var since = Objects.requireNonNull(asked.since(), "checked when it was read");
    return subscribing.replay(id, since, caller).map(Replayed::new);
  }

  private static ResponseEntity<WebhookView> created(Subscribed subscribed) {
    var location = URI.create("/api/v1/webhooks/" + subscribed.view().id());
    var answer = ResponseEntity.created(location);
    if (subscribed.replayed()) {
      answer.header(IdempotencyKey.REPLAYED, "true");
    }
    return answer.body(subscribed.view());
  }
}
