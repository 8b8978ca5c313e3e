package org.wishlight.intake.wish.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Owner;
import org.wishlight.contracts.WishStatus;

/**
 * How a wish stands by what this service knows: its way to the wall, and off it.
 *
 * @param circle for whom it was published first
 * @param nextActionAt absent once nobody has to act any more
 * @param merger into which it was merged; absent where it is a wish of its own
 */
public record Review(
    WishStatus status,
    @Nullable Circle circle,
    Owner owner,
    @Nullable Instant nextActionAt,
    @Nullable Merger merger) {

  /**
   * With what it counts as one.
   *
   * @param into the wish that goes on for both
   * @param before where this one stood until then
   */
  public record Merger(String into, WishStatus before) {}

  static Review of(
      WishStatus status, @Nullable Circle circle, Owner owner, @Nullable Instant nextActionAt) {
    return new Review(status, circle, owner, nextActionAt, null);
  }

  /** Off the wall and out of the queue, as long as it is merged. */
  Review merged(String into, Owner owner) {
    return new Review(WishStatus.MERGED, circle, owner, null, new Merger(into, status));
  }
}
