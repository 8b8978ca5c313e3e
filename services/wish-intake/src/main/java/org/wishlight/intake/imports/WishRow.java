package org.wishlight.intake.imports;

import java.util.LinkedHashMap;
import java.util.List;
import org.wishlight.intake.imports.table.TableRow;
import org.wishlight.starter.web.FieldFault;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row as the filing of a wish that it stands for.
 *
 * @param body as of {@code POST /wishes}: the same row has the same
 */
record WishRow(int number, String body) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String WISHER = "wisher.";
  private static final List<Column> PERSONAL = List.of(Column.NAME, Column.PHONE, Column.ADDRESS);

  static WishRow of(TableRow row, Heading heading, String neighborhood) {
    var wish = new LinkedHashMap<String, Object>();
    var wisher = new LinkedHashMap<String, Object>();
    wish.put("neighborhood", neighborhood);
    for (var column : Column.values()) {
      var said = heading.in(row, column);
      if (!said.isEmpty()) {
        (PERSONAL.contains(column) ? wisher : wish)
            .put(column.field(), RowWords.value(column, said));
      }
    }
    wish.put("wisher", wisher);
    return new WishRow(row.number(), JSON.writeValueAsString(wish));
  }

  /** A fault as it is named in the list. */
  static FieldFault inList(FieldFault fault) {
    var field = fault.field();
    return field.startsWith(WISHER)
        ? new FieldFault(field.substring(WISHER.length()), fault.code(), fault.facts())
        : fault;
  }
}
