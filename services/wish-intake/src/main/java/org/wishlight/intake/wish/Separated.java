package org.wishlight.intake.wish;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a wish was taken out of another one again, as it remembers itself. */
public record Separated(String from, Instant at, String by, @Nullable String reason) {}
