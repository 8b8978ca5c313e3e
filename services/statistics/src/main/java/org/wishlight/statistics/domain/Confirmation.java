package org.wishlight.statistics.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The resident's word that a wish came true. */
public record Confirmation(Instant at, @Nullable Integer rating, boolean onTime) {}
