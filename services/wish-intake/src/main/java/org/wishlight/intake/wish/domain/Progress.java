package org.wishlight.intake.wish.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Owner;
import org.wishlight.contracts.Standing;
import org.wishlight.contracts.WishStatus;

/**
 * How a published wish stands by what matching last said.
 *
 * @param version of the event that said it
 */
public record Progress(
    long version,
    WishStatus status,
    Circle circle,
    Owner owner,
    @Nullable Instant nextActionAt,
    @Nullable String claimant) {

  public static Progress of(long version, Standing standing) {
    return new Progress(
        version,
        standing.status(),
        standing.circle(),
        standing.owner(),
        standing.nextActionAt(),
        standing.claimant());
  }
}
