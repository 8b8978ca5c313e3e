package org.wishlight.intake.imports;

import java.util.Map;
import org.wishlight.starter.web.FieldFault;

/** What is wrong with one row, without a word of what stands in it. */
record RowFault(int row, String field, String code, Map<String, Object> facts) {

  static RowFault of(int row, FieldFault fault) {
    return new RowFault(row, fault.field(), fault.code(), fault.facts());
  }

  FieldFault fault() {
    return new FieldFault(field, code, facts);
  }
}
