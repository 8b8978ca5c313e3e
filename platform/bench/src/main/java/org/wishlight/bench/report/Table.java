package org.wishlight.bench.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows under a head; the first column is words, the others are figures. */
record Table(List<String> head, List<List<String>> rows) {

  String markdown() {
    var rule = head.stream().map(column -> "---").toList();
    return Stream.concat(Stream.of(head, rule), rows.stream())
        .map(row -> "| " + String.join(" | ", row) + " |")
        .collect(Collectors.joining("\n", "", "\n"));
  }

  String html() {
    return "<table><thead>"
        + row(head, "th")
        + "</thead><tbody>"
        + rows.stream().map(row -> row(row, "td")).collect(Collectors.joining("\n"))
        + "</tbody></table>\n";
  }

  private static String row(List<String> cells, String tag) {
    return cells.stream()
        .map(cell -> "<%s>%s</%s>".formatted(tag, Html.escaped(cell), tag))
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }
}
