package org.wishlight.matching.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.wishlight.matching.person.HiddenNumbers;
import org.wishlight.starter.web.PlainText;

/** Why something is given back or opened again: nobody should have to guess. */
record ReasonRequest(@NotBlank @Size(max = 500) @PlainText String reason) {

  /** As it may travel. */
  String words() {
    return HiddenNumbers.in(reason.strip());
  }
}
