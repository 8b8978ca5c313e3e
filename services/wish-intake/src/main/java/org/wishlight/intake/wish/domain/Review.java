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
 */
public record Review(
    WishStatus status, @Nullable Circle circle, Owner owner, @Nullable Instant nextActionAt) {}
