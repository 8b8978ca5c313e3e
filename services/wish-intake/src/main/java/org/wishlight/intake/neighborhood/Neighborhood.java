package org.wishlight.intake.neighborhood;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.wishlight.starter.web.IdempotencyKey;

/**
 * A residential neighbourhood (居民区), which keeps a wish wall.
 *
 * @param request what created it, so that a repeat is recognised; null where it was seeded
 */
@Document("neighborhoods")
public record Neighborhood(
    @Id String id, String office, LocalName name, IdempotencyKey.@Nullable Request request) {

  /** Neighbourhoods do not change yet. */
  static final long VERSION = 1;
}
