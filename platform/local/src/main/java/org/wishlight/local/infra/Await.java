package org.wishlight.local.infra;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition, bounded, as long as it still can come true. */
public final class Await {
  private static final Duration STEP = Duration.ofMillis(50);

  private Await() {}

  public static void ready(
      ChildProcess child, String name, Duration bound, BooleanSupplier condition) {
    var end = System.nanoTime() + bound.toNanos();
    while (!condition.getAsBoolean()) {
      if (child.ends(STEP)) {
        throw new Refusal(Messages.text("server.died", name, lastLines(child)));
      }
      if (System.nanoTime() > end) {
        child.kill();
        throw new Refusal(Messages.text("server.slow", name, bound.toSeconds()));
      }
    }
  }

  private static String lastLines(ChildProcess child) {
    var lines = child.output().lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
  }
}
