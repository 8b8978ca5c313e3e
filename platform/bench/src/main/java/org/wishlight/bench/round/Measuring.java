package org.wishlight.bench.round;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.wishlight.bench.load.Book;
import org.wishlight.bench.load.Filings;
import org.wishlight.bench.load.Pace;
import org.wishlight.bench.load.Postman;
import org.wishlight.bench.report.Arm;
import org.wishlight.bench.report.Point;
import org.wishlight.bench.servers.Cost;
import org.wishlight.bench.servers.Stage;
import org.wishlight.local.infra.Refusal;

/** Files at a door, waits until all is seen on Kafka, and says what it took. */
final class Measuring {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration STEP = Duration.ofMillis(25);
  private static final Duration WARMING = Duration.ofMillis(500);

  private final Stage stage;
  private final Book book;

  Measuring(Stage stage, Book book) {
    this.stage = stage;
    this.book = book;
  }

  Point measure(int round, Arm arm, Door door, int connections, Pace pace) {
    try (var postman = new Postman(door.port(), door.letters(), connections)) {
      deliver(postman, Pace.asFastAsAnswered(WARMING));
      var before = stage.cpu(door.names());
      var filings = deliver(postman, pace);
      var cost = Cost.of(before, stage.cpu(door.names()), filings.accepted());
      return Point.ofFilings(round, arm, filings, cost);
    }
  }

  /** Lets these servers go on, and returns when a wish comes through them again. */
  void settle(Door door) {
    stage.onlyAtWork(door.names());
    try (var postman = new Postman(door.port(), door.letters(), 1)) {
      if (!await(PATIENCE.multipliedBy(2), () -> comesThrough(postman))) {
        throw new Refusal("Nothing comes through " + door.servers() + ": see its log");
      }
    }
  }

  /** As many as there is time for; returns how many. */
  long warmUp(Door door, int wishes, Duration most) {
    settle(door);
    try (var postman = new Postman(door.port(), door.letters(), 64)) {
      return deliver(postman, Pace.asFastAsAnswered(most, wishes)).accepted();
    }
  }

  Filings deliver(Postman postman, Pace pace) {
    var filings = book.open();
    postman.deliver(pace, filings);
    await(PATIENCE, () -> filings.acceptedAndSeen() == filings.accepted());
    return filings;
  }

  private boolean comesThrough(Postman postman) {
    var filings = book.open();
    postman.deliver(Pace.asFastAsAnswered(Duration.ofSeconds(1), 1), filings);
    return filings.accepted() == 1
        && await(Duration.ofSeconds(1), () -> filings.acceptedAndSeen() == 1);
  }

  static boolean await(Duration patience, BooleanSupplier condition) {
    var end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(STEP.toNanos());
    }
    return true;
  }
}
