package org.wishlight.matching.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.wishlight.starter.web.PlainText;

/** To whom a wish is assigned. */
record AssignRequest(@NotBlank @Size(max = 100) @PlainText String volunteer) {

  ClaimRequest asClaim() {
    return ClaimRequest.of(volunteer);
  }
}
