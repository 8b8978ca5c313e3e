package org.wishlight.statistics.domain;

import java.time.Instant;

/** When a wish came on the wall for the first time, and where it began. */
public record Publication(Instant at, Position position) {}
