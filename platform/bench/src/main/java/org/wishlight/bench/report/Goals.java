package org.wishlight.bench.report;

import static org.wishlight.bench.report.Arm.CONNECTOR_300;
import static org.wishlight.bench.report.Arm.CONNECTOR_64;
import static org.wishlight.bench.report.Arm.MODULITH_64;
import static org.wishlight.bench.report.Arm.OURS_256;
import static org.wishlight.bench.report.Arm.OURS_300;
import static org.wishlight.bench.report.Arm.OURS_64;
import static org.wishlight.bench.report.Arm.SINGLE;

import java.util.List;

/** The goals of the project that this bench can judge; all are ratios within one run but P4. */
final class Goals {
  private static final String TIMES = " ×";

  private Goals() {}

  static List<Goal> of(Figures figures) {
    return List.of(
        more("P1", "accepted, 64 connections ÷ raw single", accepted(figures, OURS_64), 2),
        more("P1", "accepted, 256 connections ÷ raw single", accepted(figures, OURS_256), 3),
        less("P1", "CPU per wish, 64 connections ÷ raw single", cpu(figures, OURS_64), 0.4),
        less("P1", "CPU per wish, 256 connections ÷ raw single", cpu(figures, OURS_256), 0.4),
        more("P2", "seen on Kafka ÷ Spring Modulith", visible(figures, MODULITH_64), 15),
        more("P2", "seen on Kafka ÷ MongoDB Kafka connector", visible(figures, CONNECTOR_64), 2),
        less("P2", "p99 at 300 per s ÷ MongoDB Kafka connector", p99(figures), 0.5),
        less("P3", "CPU per wish ÷ Spring Modulith", cpuOfPeer(figures), 0.07),
        millis("filed → on the wall", figures.freshness(300, fresh -> fresh.wall().p99())),
        millis("filed → in statistics", figures.freshness(300, f -> f.statistics().p99())));
  }

  private static double accepted(Figures figures, Arm arm) {
    return figures.ratio(arm, Point::accepted, SINGLE, Point::accepted);
  }

  /** The raw client does itself what the service does; so its time counts there. */
  private static double cpu(Figures figures, Arm arm) {
    return figures.ratio(arm, Point::cpuOfServers, SINGLE, Point::cpu);
  }

  private static double visible(Figures figures, Arm peer) {
    return figures.ratio(OURS_64, Point::visible, peer, Point::visible);
  }

  private static double p99(Figures figures) {
    return figures.ratio(OURS_300, Point::p99Seen, CONNECTOR_300, Point::p99Seen);
  }

  private static double cpuOfPeer(Figures figures) {
    return figures.ratio(OURS_64, Point::cpuOfServers, MODULITH_64, Point::cpuOfServers);
  }

  private static Goal more(String name, String what, double found, double wanted) {
    return new Goal(name, what, found, true, wanted, TIMES);
  }

  private static Goal less(String name, String what, double found, double wanted) {
    return new Goal(name, what, found, false, wanted, TIMES);
  }

  private static Goal millis(String what, double found) {
    return new Goal("P4", what + ", p99 at 300 per s", found, false, 250, " ms");
  }
}
