package org.wishlight.statistics.counting;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How far a recount is, and what it found.
 *
 * @param run which of all recounts it is
 * @param aliveAt when it last said so; one that is silent for minutes was killed
 * @param counted events counted so far
 * @param remaining records still to be read
 * @param passedOver events behind a gap: dead letters that nobody has sent again
 * @param differences by figure, once it is done
 */
@Document("recounts")
record RecountState(
    @Id String id,
    String run,
    Phase phase,
    Instant startedAt,
    Instant aliveAt,
    long counted,
    long remaining,
    long passedOver,
    Map<String, Differences.Difference> differences,
    @Nullable String failure) {
  static final String LAST = "last";

  enum Phase {
    RUNNING,
    DONE,
    FAILED
  }

  static RecountState begun(String run, Instant now) {
    return new RecountState(LAST, run, Phase.RUNNING, now, now, 0, 0, 0, Map.of(), null);
  }

  RecountState counted(long more, long skipped, long left, Instant now) {
    return new RecountState(
        id,
        run,
        phase,
        startedAt,
        now,
        counted + more,
        left,
        passedOver + skipped,
        differences,
        failure);
  }

  RecountState done(Map<String, Differences.Difference> found, Instant now) {
    return new RecountState(
        id, run, Phase.DONE, startedAt, now, counted, 0, passedOver, found, null);
  }

  RecountState failed(String reason, Instant now) {
    return new RecountState(
        id, run, Phase.FAILED, startedAt, now, counted, remaining, passedOver, differences, reason);
  }
}
