package org.wishlight.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that one run has measured. */
public final class Figures {
  private final List<Point> points = new ArrayList<>();
  private final List<Freshness> freshness = new ArrayList<>();
  private @Nullable Overload overload;
  private int documentBytes;
  private long warmUp;

  public void add(Point point) {
    points.add(point);
  }

  public void add(Freshness fresh) {
    freshness.add(fresh);
  }

  public void set(Overload found) {
    overload = found;
  }

  public void setDocumentBytes(int bytes) {
    documentBytes = bytes;
  }

  public void setWarmUp(long requests) {
    warmUp = requests;
  }

  /** Requests that wish-intake had answered before the first round. */
  long warmUp() {
    return warmUp;
  }

  int documentBytes() {
    return documentBytes;
  }

  List<Point> points() {
    return List.copyOf(points);
  }

  Optional<Overload> overload() {
    return Optional.ofNullable(overload);
  }

  Stream<Point> of(Arm arm) {
    return points.stream().filter(point -> point.arm() == arm);
  }

  int rounds() {
    return points.stream().mapToInt(Point::round).max().orElse(0);
  }

  public double median(Arm arm, ToDoubleFunction<Point> figure) {
    return Median.of(of(arm).mapToDouble(figure));
  }

  /** The median over the rounds of what the one arm has to the other in the same round. */
  double ratio(
      Arm arm, ToDoubleFunction<Point> figure, Arm other, ToDoubleFunction<Point> otherFigure) {
    return Median.of(
        of(arm)
            .mapToDouble(
                point -> figure.applyAsDouble(point) / inRound(other, otherFigure, point.round())));
  }

  private double inRound(Arm arm, ToDoubleFunction<Point> figure, int round) {
    return Median.of(of(arm).filter(point -> point.round() == round).mapToDouble(figure));
  }

  double freshness(int perSecond, ToDoubleFunction<Freshness> figure) {
    return Median.of(
        freshness.stream().filter(each -> each.perSecond() == perSecond).mapToDouble(figure));
  }

  List<Freshness> freshness() {
    return List.copyOf(freshness);
  }
}
