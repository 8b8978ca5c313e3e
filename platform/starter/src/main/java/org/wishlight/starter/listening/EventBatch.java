package org.wishlight.starter.listening;

import java.util.List;
import org.wishlight.contracts.Envelope;

/**
 * Consecutive events of one partition.
 *
 * @param topic as the contracts name it
 * @param next the offset behind the last record of the batch: what a fence stores
 */
public record EventBatch(String topic, int partition, List<Received> events, long next) {

  /** An event and the offset at which it lies. */
  public record Received(long offset, Envelope<?> event) {}

  /** The same batch without what lies before {@code offset}: what a fence lets through. */
  public EventBatch from(long offset) {
    var remaining = events.stream().filter(event -> event.offset() >= offset).toList();
    return new EventBatch(topic, partition, remaining, next);
  }
}
