package org.wishlight.notification.delivery;

import static org.wishlight.starter.caller.Scope.ALL;
import static org.wishlight.starter.caller.Scope.OFFICE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.Page;
import org.wishlight.starter.web.PageRequest;
import reactor.core.publisher.Mono;

/** How deliveries go, for whoever must see to it that they arrive. */
@RestController
@RequestMapping("/api/v1/deliveries")
@Tag(name = "deliveries")
class DeliveryController {
  private final Deliveries deliveries;

  DeliveryController(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @GetMapping
  @Access(operator = OFFICE, ops = ALL)
  @Operation(
      summary = "Deliveries, newest event first; state=PARKED: those given up",
      parameters = {
        @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 500, else 50"),
        @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the last page")
      })
  @ApiResponse(responseCode = "200", description = "A page of deliveries")
  @ApiResponse(responseCode = "4XX", description = "A problem document (RFC 9457)")
  Mono<Page<DeliveryView>> list(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) PageRequest page,
      @RequestParam(required = false) Delivery.@Nullable State state) {
    return deliveries.page(caller, state, page).map(found -> found.map(DeliveryView::of));
  }

  @PostMapping("/{id}/replay")
  @Access(operator = OFFICE, ops = ALL)
  @Operation(summary = "Tries a parked delivery again, from its first attempt")
  @ApiResponse(responseCode = "200", description = "The delivery, waiting")
  @ApiResponse(responseCode = "4XX", description = "A problem document (RFC 9457)")
  Mono<DeliveryView> replay(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    return deliveries.replay(id, caller).map(DeliveryView::of);
  }
}
