package org.wishlight.intake.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wishlight.intake.imports.table.TableReader;
import org.wishlight.intake.imports.table.TableRow;
import org.wishlight.intake.imports.table.UnreadableTable;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.InvalidRequest;

/** A table that is a list of wishes: its heading, and then its rows. */
final class WishList implements AutoCloseable {
  private final TableReader rows;
  private final Heading heading;

  private WishList(TableReader rows, Heading heading) {
    this.rows = rows;
    this.heading = heading;
  }

  /**
   * @throws InvalidRequest if it has not the columns it needs
   */
  static WishList of(TableReader rows) {
    var first = rows.next();
    if (first == null) {
      throw InvalidRequest.unfit("file", "empty-file");
    }
    return new WishList(rows, Heading.of(first));
  }

  Heading heading() {
    return heading;
  }

  /** The next wish; null behind the last. The template's example is none. */
  @Nullable TableRow next() {
    var row = rows.next();
    while (row != null && Template.isExample(row, heading)) {
      row = rows.next();
    }
    return row;
  }

  @Override
  public void close() {
    rows.close();
  }

  static FieldFault fault(UnreadableTable unreadable) {
    return new FieldFault("file", unreadable.code(), unreadable.facts());
  }

  static InvalidRequest refused(UnreadableTable unreadable) {
    return InvalidRequest.unfit(List.of(fault(unreadable)));
  }

  static InvalidRequest tooLong(int most) {
    return InvalidRequest.unfit(
        List.of(new FieldFault("file", "too-many-rows", Map.of("max", most))));
  }
}
