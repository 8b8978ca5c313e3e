package org.wishlight.matching.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.wishlight.matching.person.HiddenNumbers;
import org.wishlight.starter.web.PlainText;

/** Who goes on with a claim, and why. */
record HandOverRequest(
    @NotBlank @Size(max = 100) @PlainText String volunteer,
    @Size(min = 1, max = 500) @PlainText @Nullable String reason) {
  private static final String USUAL = "handed-over";

  /** As it may travel. */
  String words() {
    return reason == null || reason.isBlank() ? USUAL : HiddenNumbers.in(reason.strip());
  }
}
