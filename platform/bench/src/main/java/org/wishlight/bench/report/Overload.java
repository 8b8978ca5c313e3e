package org.wishlight.bench.report;

import java.time.Duration;

/**
 * What happened when much more was sent than can be taken.
 *
 * @param offered per second
 * @param accepted per second
 * @param unanswered broken connections, and answers other than 201, 429 and 503
 * @param withoutRetryAfter refusals that do not say when to come back
 * @param leftByRefused refused wishes that are in MongoDB or on Kafka all the same
 * @param lost accepted wishes that are missing in MongoDB or on Kafka
 * @param catchUp from the last answer to the last event on Kafka
 */
public record Overload(
    double offered,
    double accepted,
    long refused,
    long unanswered,
    long withoutRetryAfter,
    long leftByRefused,
    long lost,
    double p99,
    long residentBefore,
    long residentAtMost,
    Duration catchUp) {

  boolean isClean() {
    return withoutRetryAfter == 0 && leftByRefused == 0 && lost == 0 && unanswered == 0;
  }
}
