package org.wishlight.intake.open311;

import static org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import org.wishlight.starter.web.IdempotencyKey;
import org.wishlight.starter.web.ProblemWriter;
import reactor.core.publisher.Mono;

/** The operations of GeoReport v2, each in both formats. */
@RestController
@RequestMapping("/open311/v2")
@Tag(name = "Open311", description = "GeoReport v2: jurisdiction_id is an office")
class Open311Controller {
  private final Services services;
  private final ServiceRequests requests;

  Open311Controller(Services services, ServiceRequests requests) {
    this.services = services;
    this.requests = requests;
  }

  @GetMapping({"/services.json", "/services.xml"})
  @Access(anybody = Scope.PUBLIC)
  @Operation(summary = "The categories as services")
  Mono<ResponseEntity<byte[]>> services(
      @RequestParam(name = "jurisdiction_id", required = false) @Nullable String office,
      @Parameter(hidden = true) ServerWebExchange exchange) {
    return answer(services.all(office, ProblemWriter.language(exchange)), HttpStatus.OK, exchange);
  }

  @GetMapping({"/services/{code}.json", "/services/{code}.xml"})
  @Access(anybody = Scope.PUBLIC)
  @Operation(summary = "What may be said about a request for one service")
  Mono<ResponseEntity<byte[]>> service(
      @PathVariable String code,
      @RequestParam(name = "jurisdiction_id", required = false) @Nullable String office,
      @Parameter(hidden = true) ServerWebExchange exchange) {
    var language = ProblemWriter.language(exchange);
    return answer(services.one(code, office, language), HttpStatus.OK, exchange);
  }

  @PostMapping(
      path = {"/requests.json", "/requests.xml"},
      consumes = APPLICATION_FORM_URLENCODED_VALUE)
  @Access(
      resident = Scope.OWN,
      volunteer = Scope.OWN,
      officer = Scope.NEIGHBORHOOD,
      operator = Scope.OFFICE,
      system = Scope.OFFICE)
  @Operation(
      summary = "Files a wish as a service request",
      description =
          "The api_key of the form is an access token; it may be sent as Authorization: Bearer"
              + " instead, never in the address.")
  Mono<ResponseEntity<byte[]>> file(
      @Parameter(hidden = true) Optional<IdempotencyKey> key,
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) ServerWebExchange exchange) {
    var language = ProblemWriter.language(exchange);
    var filed =
        exchange
            .getFormData()
            .map(form -> all(form, exchange))
            .flatMap(form -> requests.file(form, key, caller, language));
    return answer(filed, HttpStatus.CREATED, exchange);
  }

  @GetMapping({"/requests.json", "/requests.xml"})
  @Access(
      resident = Scope.OWN,
      volunteer = Scope.OWN,
      officer = Scope.NEIGHBORHOOD,
      operator = Scope.OFFICE,
      system = Scope.OFFICE,
      ops = Scope.ALL)
  @Operation(summary = "Requests of at most 90 days, newest first, up to 1000")
  @Parameter(in = ParameterIn.QUERY, name = "jurisdiction_id")
  @Parameter(in = ParameterIn.QUERY, name = "service_request_id", description = "With commas")
  @Parameter(in = ParameterIn.QUERY, name = "service_code", description = "With commas")
  @Parameter(in = ParameterIn.QUERY, name = "start_date")
  @Parameter(in = ParameterIn.QUERY, name = "end_date")
  @Parameter(in = ParameterIn.QUERY, name = "status", description = "open, closed")
  Mono<ResponseEntity<byte[]>> list(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) ServerWebExchange exchange) {
    var language = ProblemWriter.language(exchange);
    var asked = exchange.getRequest().getQueryParams();
    return answer(requests.list(asked, caller, language), HttpStatus.OK, exchange);
  }

  @GetMapping({"/requests/{id}.json", "/requests/{id}.xml"})
  @Access(
      resident = Scope.OWN,
      volunteer = Scope.OWN,
      officer = Scope.NEIGHBORHOOD,
      operator = Scope.OFFICE,
      system = Scope.OFFICE,
      ops = Scope.ALL)
  @Operation(summary = "One request")
  Mono<ResponseEntity<byte[]>> one(
      @PathVariable String id,
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) ServerWebExchange exchange) {
    var language = ProblemWriter.language(exchange);
    return answer(requests.one(id, caller, language), HttpStatus.OK, exchange);
  }

  @GetMapping({"/tokens/{id}.json", "/tokens/{id}.xml"})
  @Access(
      resident = Scope.OWN,
      volunteer = Scope.OWN,
      officer = Scope.NEIGHBORHOOD,
      operator = Scope.OFFICE,
      system = Scope.OFFICE)
  @Operation(summary = "The request of a token; here they are the same")
  Mono<ResponseEntity<byte[]>> token(
      @PathVariable String id,
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) ServerWebExchange exchange) {
    return answer(requests.token(id, caller), HttpStatus.OK, exchange);
  }

  private static Mono<ResponseEntity<byte[]>> answer(
      Mono<Listing> listing, HttpStatus status, ServerWebExchange exchange) {
    var format = Format.of(exchange);
    return listing.map(
        all -> ResponseEntity.status(status).contentType(format.type()).body(format.write(all)));
  }

  /** What the address says, the form may say too. */
  private static MultiValueMap<String, String> all(
      MultiValueMap<String, String> form, ServerWebExchange exchange) {
    var all = new LinkedMultiValueMap<String, String>();
    all.addAll(form);
    all.addAll(exchange.getRequest().getQueryParams());
    return all;
  }
}
