package org.wishlight.matching.claim;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.wishlight.matching.person.HiddenNumbers;
import org.wishlight.starter.web.PlainText;

/** How the resident found it. */
record ConfirmRequest(
    @Min(1) @Max(5) @Nullable Integer rating,
    @Size(max = 1000) @PlainText @Nullable String comment) {
  static final ConfirmRequest WITHOUT_A_WORD = new ConfirmRequest(null, null);

  /** The comment as it may be kept. */
  @Nullable String words() {
    return comment == null ? null : HiddenNumbers.in(comment.strip());
  }
}
