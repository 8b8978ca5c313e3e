package org.wishlight.meaning.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of a comma-separated text with a header, cells by name; quotes as in RFC 4180. */
public final class Csv {
  private final String text;
  private final List<List<String>> rows = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private List<String> row = new ArrayList<>();
  private boolean quoted;

  private Csv(String text) {
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  public static List<Map<String, String>> rows(String text) {
    var rows = new Csv(text).read();
    return rows.stream()
        .skip(1)
        .filter(row -> row.size() == rows.getFirst().size())
        .map(row -> named(rows.getFirst(), row))
        .toList();
  }

  private static Map<String, String> named(List<String> header, List<String> row) {
    var named = new LinkedHashMap<String, String>();
    for (var i = 0; i < header.size(); i++) {
      named.put(header.get(i).strip(), row.get(i));
    }
    return named;
  }

  private List<List<String>> read() {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '"') {
        i += quote(i);
      } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
        cell.append(c);
      } else if (c != '\r') {
        end(c == '\n');
      }
    }
    if (!row.isEmpty() || !cell.isEmpty()) {
      end(true);
    }
    return rows;
  }

  /** How many characters more than one were read. */
  private int quote(int at) {
    if (quoted && at + 1 < text.length() && text.charAt(at + 1) == '"') {
      cell.append('"');
      return 1;
    }
    quoted = !quoted;
    return 0;
  }

  private void end(boolean ofRow) {
    row.add(cell.toString());
    cell.setLength(0);
    if (ofRow) {
      rows.add(row);
      row = new ArrayList<>();
    }
  }
}
