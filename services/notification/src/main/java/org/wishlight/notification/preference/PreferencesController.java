package org.wishlight.notification.preference;

import static org.wishlight.starter.caller.Scope.NEIGHBORHOOD;
import static org.wishlight.starter.caller.Scope.OFFICE;
import static org.wishlight.starter.caller.Scope.OWN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.notification.recipient.Recipients;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.EntityTags;
import reactor.core.publisher.Mono;

/** How the caller wants to be told. */
@RestController
@RequestMapping("/api/v1/preferences")
@Tag(name = "preferences")
class PreferencesController {
  private final Recipients recipients;
  private final Preferences preferences;

  PreferencesController(Recipients recipients, Preferences preferences) {
    this.recipients = recipients;
    this.preferences = preferences;
  }

  /** What a caller chooses, and what they have chosen. */
  record Choice(@NotNull @Nullable Language language) {}

  @GetMapping
  @Access(
      resident = OWN,
      volunteer = OWN,
      officer = NEIGHBORHOOD,
      operator = OFFICE,
      system = OFFICE)
  @Operation(summary = "The preferences of the caller, or of the recipient named")
  @ApiResponse(responseCode = "200", description = "The preferences, with their ETag")
  @ApiResponse(responseCode = "4XX", description = "A problem document (RFC 9457)")
  Mono<ResponseEntity<Choice>> read(
      @Parameter(hidden = true) Caller caller,
      @RequestParam(required = false) @Nullable String recipient) {
    return recipients
        .of(caller, recipient)
        .flatMap(preferences::of)
        .map(PreferencesController::answer);
  }

  @PutMapping
  @Access(
      resident = OWN,
      volunteer = OWN,
      officer = NEIGHBORHOOD,
      operator = OFFICE,
      system = OFFICE)
  @Operation(summary = "Changes the preferences of the caller, or of the recipient named")
  @ApiResponse(responseCode = "200", description = "The preferences, with their ETag")
  @ApiResponse(responseCode = "4XX", description = "A problem document (RFC 9457)")
  Mono<ResponseEntity<Choice>> change(
      @Parameter(hidden = true) Caller caller,
      @RequestParam(required = false) @Nullable String recipient,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Choice choice) {
    var language = Objects.requireNonNull(choice.language(), "checked when it was read");
    return recipients
        .of(caller, recipient)
        .flatMap(whose -> preferences.change(whose, language, ifMatch))
        .map(PreferencesController::answer);
  }

  private static ResponseEntity<Choice> answer(Preference preference) {
    return ResponseEntity.ok()
        .eTag(EntityTags.of(preference.version()))
        .body(new Choice(preference.language()));
  }
}
