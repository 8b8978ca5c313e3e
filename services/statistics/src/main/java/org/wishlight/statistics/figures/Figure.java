package org.wishlight.statistics.figures;

import org.jspecify.annotations.Nullable;

/** The figures of a summary, in the order in which reports show them. */
enum Figure {
  SUBMITTED(Summary::submitted),
  PUBLISHED(Summary::published),
  OPEN(Summary::open),
  CLAIMED(Summary::claimed),
  IN_PROGRESS(Summary::inProgress),
  FULFILLED(Summary::fulfilled),
  CONFIRMED(Summary::confirmed),
  WITHDRAWN(Summary::withdrawn),
  MERGED(Summary::merged),
  RETURNED(Summary::returned),
  ESCALATED(Summary::escalated),
  OVERDUE(Summary::overdue),
  REALISATION_RATE(Summary::realisationRate),
  RESPONSE_RATE(Summary::responseRate),
  RESOLUTION_RATE(Summary::resolutionRate),
  ON_TIME_RATE(Summary::onTimeRate),
  SATISFACTION(Summary::satisfaction),
  TIME_TO_CLAIM_P50(summary -> summary.timeToClaim().p50()),
  TIME_TO_CLAIM_P90(summary -> summary.timeToClaim().p90()),
  TIME_TO_CONFIRM_P50(summary -> summary.timeToConfirm().p50()),
  TIME_TO_CONFIRM_P90(summary -> summary.timeToConfirm().p90());

  private final Reading reading;

  Figure(Reading reading) {
    this.reading = reading;
  }

  private interface Reading {
    @Nullable Number of(Summary summary);
  }

  @Nullable Number of(Summary summary) {
    return reading.of(summary);
  }

  boolean isShare() {
    return switch (this) {
      case REALISATION_RATE, RESPONSE_RATE, RESOLUTION_RATE, ON_TIME_RATE, SATISFACTION -> true;
      default -> false;
    };
  }
}
