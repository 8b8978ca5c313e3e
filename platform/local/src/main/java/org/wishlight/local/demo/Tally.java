package org.wishlight.local.demo;

import static org.wishlight.local.infra.Messages.text;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What has happened so far, for the screen and for the check at the end. */
final class Tally {
  final Queue<String> filed = new ConcurrentLinkedQueue<>();
  final Queue<String> confirmed = new ConcurrentLinkedQueue<>();
  final Queue<String> troubles = new ConcurrentLinkedQueue<>();
  final Queue<Long> millisToWall = new ConcurrentLinkedQueue<>();
  final LongAdder onTheWall = new LongAdder();
  final LongAdder claimed = new LongAdder();
  final LongAdder released = new LongAdder();
  final LongAdder reopened = new LongAdder();

  String line(int total) {
    return text(
        "demo.progress",
        filed.size(),
        total,
        onTheWall.sum(),
        claimed.sum(),
        released.sum(),
        reopened.sum(),
        confirmed.size());
  }

  void trouble(String what, Answer answer) {
    troubles.add("%s: %d %s".formatted(what, answer.status(), answer.body()));
  }

  /** The time from the call to the wall, in milliseconds, below which {@code share} of all lie. */
  long millisToWall(double share) {
    List<Long> sorted = millisToWall.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
