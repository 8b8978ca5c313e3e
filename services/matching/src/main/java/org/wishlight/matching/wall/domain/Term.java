package org.wishlight.matching.wall.domain;

import java.time.Instant;

/**
 * How long a promise runs.
 *
 * @param warn when those concerned are warned, while there is time to keep it
 * @param due when it is missed
 */
public record Term(Instant warn, Instant due) {}
