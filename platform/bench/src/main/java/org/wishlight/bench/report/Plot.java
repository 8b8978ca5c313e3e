package org.wishlight.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Horizontal bars on a logarithmic scale, as SVG: what is compared differs by powers of ten. A bar
 * ends at the median, small rings are the rounds.
 */
record Plot(String title, String unit, List<Bar> bars) {
  private static final int LABEL = 290;
  private static final int WIDTH = 560;
  private static final int ROW = 28;
  private static final int RIGHT = 110;
  private static final List<String> COLOURS = List.of("#2563a8", "#d97706", "#64748b");

  /**
   * @param kind which colour: 0 ours, 1 a peer, 2 a limit
   */
  record Bar(String label, int kind, double median, List<Double> rounds) {}

  String svg() {
    var svg = new ArrayList<String>();
    var height = ROW * (bars.size() + 1);
    svg.add(
        "<svg viewBox=\"0 0 %d %d\" width=\"%d\" role=\"img\"><title>%s</title>"
            .formatted(LABEL + WIDTH + RIGHT, height, LABEL + WIDTH + RIGHT, Html.escaped(title)));
    svg.add(text(0, ROW - 10, title + " (" + unit + ", logarithmic)"));
    for (var row = 0; row < bars.size(); row++) {
      svg.addAll(bar(bars.get(row), ROW * (row + 1)));
    }
    svg.add("</svg>\n");
    return String.join("\n", svg);
  }

  private List<String> bar(Bar bar, int top) {
    var lines = new ArrayList<String>();
    var end = at(bar.median());
    lines.add(text(0, top + 18, bar.label()));
    lines.add(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>"
            .formatted(LABEL, top + 5, end - LABEL, ROW - 10, COLOURS.get(bar.kind())));
    for (var round : bar.rounds()) {
      lines.add(
          "<circle cx=\"%d\" cy=\"%d\" r=\"4\" fill=\"none\" stroke=\"#1f2430\"/>"
              .formatted(at(round), top + ROW / 2));
    }
    lines.add(text(LABEL + WIDTH + 10, top + 18, number(bar.median())));
    return lines;
  }

  private int at(double value) {
    var least = decade(bars.stream().mapToDouble(Bar::median).min().orElse(1)) - 1;
    var most = decade(bars.stream().mapToDouble(Bar::median).max().orElse(1)) + 1;
    var share = (Math.log10(Math.max(value, 1e-3)) - least) / (most - least);
    return LABEL + (int) Math.round(Math.clamp(share, 0, 1) * WIDTH);
  }

  private static double decade(double value) {
    return Math.floor(Math.log10(Math.max(value, 1e-3)));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%,.0f", value);
  }

  private static String text(int x, int y, String words) {
    return "<text x=\"%d\" y=\"%d\">%s</text>".formatted(x, y, Html.escaped(words));
  }
}
