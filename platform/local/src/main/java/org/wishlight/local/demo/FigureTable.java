package org.wishlight.local.demo;

import static org.wishlight.local.infra.Messages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wishlight.local.demo.Place.Neighborhood;
import tools.jackson.databind.JsonNode;

/** The figures per neighbourhood, as the statistics service gives them. */
final class FigureTable {
  private static final List<String> COLUMNS =
      List.of("submitted", "published", "open", "claimed", "inProgress", "fulfilled", "confirmed");
  private static final int FIRST_WIDTH = 16;
  private static final int WIDTH = 11;

  private FigureTable() {}

  static List<String> lines(JsonNode figures, List<Neighborhood> neighborhoods) {
    var lines = new ArrayList<String>();
    lines.add(
        padded(text("demo.column.neighborhood"), FIRST_WIDTH)
            + COLUMNS.stream()
                .map(column -> leftPadded(text("demo.column." + column), WIDTH))
                .collect(Collectors.joining())
            + leftPadded(text("demo.column.realisationRate"), WIDTH));
    for (var row : figures.path("items")) {
      lines.add(line(row, name(row.path("key").asString(""), neighborhoods)));
    }
    return lines;
  }

  private static String line(JsonNode row, String name) {
    var rate = row.path("realisationRate");
    return padded(name, FIRST_WIDTH)
        + COLUMNS.stream()
            .map(column -> leftPadded(row.path(column).asString("–"), WIDTH))
            .collect(Collectors.joining())
        + leftPadded(rate.isNumber() ? "%.1f %%".formatted(rate.asDouble() * 100) : "–", WIDTH);
  }

  private static String name(String key, List<Neighborhood> neighborhoods) {
    return neighborhoods.stream()
        .filter(neighborhood -> neighborhood.id().equals(key))
        .map(Neighborhood::name)
        .findFirst()
        .orElse(key);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - columns(text)));
  }

  private static String leftPadded(String text, int width) {
    return " ".repeat(Math.max(1, width - columns(text))) + text;
  }

  /** Chinese characters take two columns of a terminal. */
  private static int columns(String text) {
    return text.codePoints().map(c -> Character.isIdeographic(c) ? 2 : 1).sum();
  }
}
