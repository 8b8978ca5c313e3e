package org.wishlight.intake.sorting;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.WishKind;
import org.wishlight.meaning.sorting.Correction;

/**
 * What an officer decided for a wish, as an example for the next ones; it goes with its wisher.
 *
 * @param id the wish
 * @param text masked
 */
@Document("corrections")
record CorrectedWish(@Id String id, String text, Category category, WishKind kind, Instant at) {

  Correction lesson() {
    return new Correction(text, category, kind);
  }
}
