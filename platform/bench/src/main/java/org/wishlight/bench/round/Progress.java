package org.wishlight.bench.round;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.wishlight.bench.report.Freshness;
import org.wishlight.bench.report.Point;

/** Tells a person what goes on, and the run when it is late. */
final class Progress {
  private final PrintStream out;
  private final long start = System.nanoTime();

  Progress(PrintStream out) {
    this.out = out;
  }

  /** What would come too late is told, and missing in the report. */
  void attempt(String what, Duration latest, Runnable part) {
    if (System.nanoTime() - start > latest.toNanos()) {
      say("left out, for it is late: " + what);
    } else {
      attempt(what, part);
    }
  }

  /** What fails is told, and missing in the report. */
  void attempt(String what, Runnable part) {
    try {
      part.run();
    } catch (RuntimeException failure) {
      say("failed: " + what + ": " + failure);
    }
  }

  void say(String what) {
    var seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
    out.println(String.format(Locale.ROOT, "%3d:%02d  %s", seconds / 60, seconds % 60, what));
  }

  void say(Freshness fresh) {
    say(
        String.format(
            Locale.ROOT,
            "round %d  %d per s: on the wall p50 %.0f p99 %.0f ms, in statistics p50 %.0f p99 %.0f ms",
            fresh.round(),
            fresh.perSecond(),
            fresh.wall().p50(),
            fresh.wall().p99(),
            fresh.statistics().p50(),
            fresh.statistics().p99()));
  }

  void say(Point point) {
    say(
        String.format(
            Locale.ROOT,
            "round %d  %-42s %7.0f/s accepted  %7.0f/s on Kafka  p99 %6.0f ms  %5.0f µs CPU",
            point.round(),
            point.arm().title(),
            point.accepted(),
            point.visible(),
            point.p99Seen(),
            point.cpuOfServers()));
  }
}
