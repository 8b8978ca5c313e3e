package org.wishlight.matching.wall.domain;

import java.time.Instant;
import org.wishlight.contracts.Deadline;

/** Until when an office promises that a step is done. */
public interface Promises {
  Term term(String office, Deadline step, Instant from);

  /** When somebody must look again at what was missed: the next workday. */
  Instant again(String office, Instant from);

  default Instant due(String office, Deadline step, Instant from) {
    return term(office, step, from).due();
  }
}
