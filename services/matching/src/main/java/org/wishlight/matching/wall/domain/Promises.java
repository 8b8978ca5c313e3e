package org.wishlight.matching.wall.domain;

import java.time.Instant;
import org.wishlight.contracts.Deadline;

/** Until when an office promises that a step is done. */
@FunctionalInterface
public interface Promises {
  Instant due(Deadline step, Instant from);
}
