package org.wishlight.intake.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wishlight.intake.imports.table.TableRow;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.InvalidRequest;

/**
 * What stands in which column of a list.
 *
 * @param ignored headings that mean nothing here
 */
record Heading(Map<Column, Integer> positions, List<String> ignored) {
  /** The column in which bad rows are told what is wrong with them. */
  static final String REMARKS_CHINESE = "问题";

  static final String REMARKS_ENGLISH = "What is wrong";

  private static final Set<String> REMARKS =
      Set.of(Column.plain(REMARKS_CHINESE), Column.plain(REMARKS_ENGLISH));
  private static final int LONGEST = 40;
  private static final int MOST_IGNORED = 20;

  /**
   * @throws InvalidRequest naming every column that is missing or there twice
   */
  static Heading of(TableRow row) {
    var positions = new EnumMap<Column, Integer>(Column.class);
    var ignored = new ArrayList<String>();
    var faults = new ArrayList<FieldFault>();
    for (var n = 0; n < row.cells().size(); n++) {
      var heading = row.cell(n);
      var column = Column.of(heading);
      if (column.isEmpty()) {
        ignored.add(heading.strip());
      } else if (positions.putIfAbsent(column.get(), n) != null) {
        faults.add(FieldFault.of(column.get().field(), "column-twice"));
      }
    }
    Column.REQUIRED.stream()
        .filter(column -> !positions.containsKey(column))
        .map(
            column ->
                new FieldFault(column.field(), "column-missing", Map.of("name", column.chinese())))
        .forEach(faults::add);
    if (!faults.isEmpty()) {
      throw InvalidRequest.unfit(faults);
    }
    return new Heading(positions, told(ignored));
  }

  private static List<String> told(List<String> ignored) {
    return ignored.stream()
        .filter(heading -> !heading.isEmpty() && !isRemarks(heading))
        .map(heading -> heading.substring(0, Math.min(LONGEST, heading.length())))
        .limit(MOST_IGNORED)
        .toList();
  }

  static boolean isRemarks(String heading) {
    return REMARKS.contains(Column.plain(heading));
  }

  /** Empty where the list has no such column, or nothing stands in it. */
  String in(TableRow row, Column column) {
    var position = positions.get(column);
    return position == null ? "" : row.cell(position).strip();
  }
}
