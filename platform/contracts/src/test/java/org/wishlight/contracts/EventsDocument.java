package org.wishlight.contracts;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The tables and the sample of {@code docs/events.md}. */
record EventsDocument(String text) {
  private static final Pattern ROW =
      Pattern.compile("^\\| `([A-Za-z.]+)` \\|.*?\\| ([^|]*) \\|$", Pattern.MULTILINE);
  private static final Pattern FIELD = Pattern.compile("`(\\w+\\??)`");
  private static final Pattern SECTION = Pattern.compile("(?m)^(?=#+ )");
  private static final Pattern SAMPLE = Pattern.compile("(?s)```json\\n(.*?)```");

  static EventsDocument read() {
    return new EventsDocument(Wire.text(Path.of("../../docs/events.md")));
  }

  /** The fields listed in the last column, by the name in the first, of every row under a title. */
  Map<String, List<String>> fieldsUnder(String title) {
    var rows = new LinkedHashMap<String, List<String>>();
    var found = ROW.matcher(section(title));
    while (found.find()) {
      rows.put(found.group(1), fields(found.group(2)));
    }
    return rows;
  }

  String sample() {
    return SAMPLE.matcher(text).results().findFirst().orElseThrow().group(1);
  }

  private String section(String title) {
    return SECTION
        .splitAsStream(text)
        .filter(section -> section.startsWith("# " + title, section.indexOf("# ")))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no section " + title));
  }

  private static List<String> fields(String cell) {
    return FIELD.matcher(cell).results().map(field -> field.group(1)).toList();
  }
}
