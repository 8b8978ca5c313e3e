package org.wishlight.matching.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An office's policy as everybody in it may know it.
 *
 * @param version 0 where the office has none of its own
 * @param rules as they are in force, with nothing left open
 */
record PolicyView(String office, long version, @Nullable Instant changedAt, OfficeRules rules) {}
