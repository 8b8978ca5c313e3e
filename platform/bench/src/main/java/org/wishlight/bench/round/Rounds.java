package org.wishlight.bench.round;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import org.wishlight.bench.load.Pace;
import org.wishlight.bench.report.Arm;
import org.wishlight.bench.report.Figures;
import org.wishlight.bench.report.Point;

/** The arms that are compared with each other, in turn, and in another order in each round. */
final class Rounds {
  private static final int RATE = 300;

  private final Doors doors;
  private final Measuring measuring;
  private final Limits limits;
  private final Figures figures;
  private final Extent extent;
  private final Progress progress;

  Rounds(
      Doors doors,
      Measuring measuring,
      Limits limits,
      Figures figures,
      Extent extent,
      Progress progress) {
    this.doors = doors;
    this.measuring = measuring;
    this.limits = limits;
    this.figures = figures;
    this.extent = extent;
    this.progress = progress;
  }

  void run(int round) {
    List<IntConsumer> blocks =
        new ArrayList<>(List.of(this::limits, this::ours, this::connector, this::modulith));
    Collections.rotate(blocks, 1 - round);
    for (var block : blocks) {
      attempt(round, block);
    }
  }

  /** The first round is always whole: figures without their peers say nothing. */
  private void attempt(int round, IntConsumer block) {
    if (round == 1) {
      progress.attempt("round 1", () -> block.accept(round));
    } else {
      progress.attempt("round " + round, extent.mostOfRounds(), () -> block.accept(round));
    }
  }

  private void limits(int round) {
    limits.settle();
    add(limits.single(round));
    add(limits.bulk(round, Arm.BULK_100, 100));
    add(limits.bulk(round, Arm.BULK_1000, 1_000));
    add(limits.single(round));
  }

  private void ours(int round) {
    measuring.settle(doors.ours());
    var quickly = Pace.asFastAsAnswered(extent.arm());
    add(measuring.measure(round, Arm.OURS_64, doors.ours(), 64, quickly));
    add(measuring.measure(round, Arm.OURS_256, doors.ours(), 256, quickly));
    add(measuring.measure(round, Arm.OURS_300, doors.ours(), 64, steadily()));
  }

  private void connector(int round) {
    measuring.settle(doors.connector());
    var quickly = Pace.asFastAsAnswered(extent.arm());
    add(measuring.measure(round, Arm.CONNECTOR_64, doors.connector(), 64, quickly));
    add(measuring.measure(round, Arm.CONNECTOR_300, doors.connector(), 64, steadily()));
  }

  /** Accepts more than it sends: a shorter while, and what it sends afterwards counts. */
  private void modulith(int round) {
    limits.emptyRegistry();
    measuring.settle(doors.modulith());
    var quickly = Pace.asFastAsAnswered(extent.arm().dividedBy(3));
    add(measuring.measure(round, Arm.MODULITH_64, doors.modulith(), 64, quickly));
    var steadily = Pace.of(RATE, extent.arm().dividedBy(2));
    add(measuring.measure(round, Arm.MODULITH_300, doors.modulith(), 64, steadily));
  }

  private Pace steadily() {
    return Pace.of(RATE, extent.arm());
  }

  private void add(Point point) {
    figures.add(point);
    progress.say(point);
  }
}
