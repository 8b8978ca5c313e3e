package org.wishlight.matching.proposal;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.wishlight.matching.person.HiddenNumbers;
import org.wishlight.starter.web.PlainText;

/** Why somebody says no, where they say why. */
record DeclineRequest(@Size(max = 500) @PlainText @Nullable String reason) {
  static final DeclineRequest WITHOUT_A_WORD = new DeclineRequest(null);

  /** As it may travel. */
  @Nullable String words() {
    return reason == null || reason.isBlank() ? null : HiddenNumbers.in(reason.strip());
  }
}
