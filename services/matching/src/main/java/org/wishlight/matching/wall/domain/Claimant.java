package org.wishlight.matching.wall.domain;

import org.jspecify.annotations.Nullable;

/**
 * A volunteer in their role in a claim.
 *
 * @param account the volunteer's own, absent where staff registered them
 */
public record Claimant(String volunteer, @Nullable String account) {}
