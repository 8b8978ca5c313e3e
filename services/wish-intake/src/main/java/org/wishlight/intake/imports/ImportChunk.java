package org.wishlight.intake.imports;

import java.time.Instant;
import org.bson.types.Binary;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A piece of a received file, sealed.
 *
 * @param id the import's and the piece's number
 */
@Document(ImportChunk.COLLECTION)
record ImportChunk(@Id String id, String importId, Binary sealed, Instant expiresAt) {
  static final String COLLECTION = "importChunks";
}
