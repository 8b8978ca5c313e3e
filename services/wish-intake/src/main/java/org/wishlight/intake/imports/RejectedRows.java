package org.wishlight.intake.imports;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is wrong with the bad rows of one batch.
 *
 * @param id the import's and the row behind which the batch begins, so that a repeat is no second
 */
@Document(RejectedRows.COLLECTION)
record RejectedRows(
    @Id String id, String importId, int after, List<RowFault> faults, Instant expiresAt) {
  static final String COLLECTION = "importRejections";

  static String id(String importId, int after) {
    return importId + "/" + after;
  }
}
