package org.wishlight.statistics.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Owner;

/**
 * Where a published wish waits, and until when.
 *
 * @param withOffice nobody took it in any circle, so the office answers for it
 */
public record Position(Circle circle, boolean withOffice, @Nullable Instant nextActionAt) {

  static Position of(Circle circle, Owner owner, @Nullable Instant nextActionAt) {
    return new Position(circle, owner.type() == Owner.Type.OFFICE, nextActionAt);
  }
}
