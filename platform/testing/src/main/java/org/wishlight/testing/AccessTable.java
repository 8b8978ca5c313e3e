package org.wishlight.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The table in {@code docs/security.md}: for each operation and each role how far it sees.
 *
 * <p>A row is {@code | `GET /api/v1/wishes` | – | own | – | neighbourhood | office | office | all
 * |} with one column for whoever comes without a token and one for each role.
 */
final class AccessTable {
  static final List<String> COLUMNS =
      List.of("ANYBODY", "RESIDENT", "VOLUNTEER", "OFFICER", "OPERATOR", "SYSTEM", "OPS");

  private static final String NOTHING = "–";

  private AccessTable() {}

  /** By operation: the scope of every column that has one, in the words of {@code x-access}. */
  static Map<String, Map<String, String>> read() {
    try (var lines = Files.lines(document())) {
      var rows = new LinkedHashMap<String, Map<String, String>>();
      lines.filter(line -> line.startsWith("| `")).forEach(line -> add(line, rows));
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(String line, Map<String, Map<String, String>> rows) {
    var cells = Arrays.stream(line.split("\\|")).map(String::strip).skip(1).toList();
    var operation = cells.getFirst().replace("`", "");
    if (operation.contains(" /") && cells.size() > COLUMNS.size()) {
      rows.put(operation, scopes(cells.subList(1, cells.size())));
    }
  }

  private static Map<String, String> scopes(List<String> cells) {
    var scopes = new LinkedHashMap<String, String>();
    for (var column : COLUMNS) {
      var cell = cells.get(COLUMNS.indexOf(column));
      if (!cell.equals(NOTHING)) {
        scopes.put(column, cell.equals("neighbourhood") ? "neighborhood" : cell);
      }
    }
    return scopes;
  }

  /** Where the project's documents are, seen from the module under test. */
  private static Path document() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
        .map(folder -> folder.resolve("docs/security.md"))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no docs/security.md"));
  }
}
