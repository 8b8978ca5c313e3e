package org.wishlight.matching.wall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Circle;

/**
 * One step in a wish's history on the wall.
 *
 * @param actor for the staff
 * @param circle who could take it after the step
 * @param reason as somebody gave it; for the staff, as people write about people
 * @param text the step in words, in the reader's language
 */
public record StepView(
    String id,
    String type,
    Instant time,
    @Nullable String actor,
    long version,
    @Nullable Circle circle,
    @Nullable String reason,
    String text) {}
