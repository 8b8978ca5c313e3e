package org.wishlight.matching.claim;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wishlight.matching.person.HiddenNumbers;
import org.wishlight.starter.web.PlainText;

/** What the claimant says about it. */
record FulfilRequest(
    @Size(max = 1000) @PlainText @Nullable String note,
    @Size(max = 0) @Nullable List<String> photos) {
  static final FulfilRequest WITHOUT_A_WORD = new FulfilRequest(null, null);

  /** The note as it may be kept. */
  @Nullable String words() {
    return note == null ? null : HiddenNumbers.in(note.strip());
  }
}
