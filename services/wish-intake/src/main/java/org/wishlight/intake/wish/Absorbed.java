package org.wishlight.intake.wish;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A wish that was merged into another, as the other one remembers it.
 *
 * @param undoneAt when it became a wish of its own again; absent while it is merged
 */
public record Absorbed(
    String wish, Instant at, String by, @Nullable Instant undoneAt, @Nullable String undoneBy) {}
