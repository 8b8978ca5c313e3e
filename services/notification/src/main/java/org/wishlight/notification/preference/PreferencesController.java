package org.wishlight.notification.preference;

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
import org.wishlight.notification.recipient.Visibility;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.EntityTags;
import reactor.core.publisher.Mono;

/** How the caller wants to be told. */
@RestController
@RequestMapping("/api/v1/preferences")
@Tag(name = "preferences")
class PreferencesController {
  private final Preferences preferences;

  PreferencesController(Preferences preferences) {
    this.preferences = preferences;
  }

  /** What a caller chooses, and what they have chosen. */
  record Choice(@NotNull @Nullable Language language) {}

  @GetMapping
  @Operation(summary = "The preferences of the caller, or of the recipient named")
  @ApiResponse(responseCode = "200", description = "The preferences, with their ETag")
  @ApiResponse(responseCode = "4XX", description = "A problem document (RFC 9457)")
  Mono<ResponseEntity<Choice>> read(
      @Parameter(hidden = true) Caller caller,
      @RequestParam(required = false) @Nullable String recipient) {
    var whose = Visibility.of(caller, recipient);
    return preferences.of(whose.recipient()).map(PreferencesController::answer);
  }

  @PutMapping
  @Operation(summary = "Changes the preferences of the caller, or of the recipient named")
  @ApiResponse(responseCode = "200", description = "The preferences, with their ETag")
  @ApiResponse(responseCode = "4XX", description = "A problem document (RFC 9457)")
  Mono<ResponseEntity<Choice>> change(
      @Parameter(hidden = true) Caller caller,
      @RequestParam(required = false) @Nullable String recipient,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Choice choice) {
    var whose = Visibility.of(caller, recipient);
    var language = Objects.requireNonNull(choice.language(), "checked when it was read");
    return preferences
        .change(whose.recipient(), language, ifMatch)
        .map(PreferencesController::answer);
  }

  private static ResponseEntity<Choice> answer(Preference preference) {
    return ResponseEntity.ok()
        .eTag(EntityTags.of(preference.version()))
        .body(new Choice(preference.language()));
  }
}
