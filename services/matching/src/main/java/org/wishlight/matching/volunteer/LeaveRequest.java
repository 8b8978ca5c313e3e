package org.wishlight.matching.volunteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wishlight.starter.web.FieldFault;

/** When a volunteer is away; with no dates they are back. */
record LeaveRequest(@Nullable LocalDate from, @Nullable LocalDate to) {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  @Nullable Leave leave() {
    return from == null || to == null ? null : Leave.of(from, to);
  }

  List<FieldFault> faults() {
    if (from == null && to == null) {
      return List.of();
    }
    var faults = new ArrayList<FieldFault>();
    addFault(faults, "leave.from", from);
    addFault(faults, "leave.to", to);
    if (faults.isEmpty() && from != null && to != null && to.isBefore(from)) {
      faults.add(FieldFault.of("leave.to", "order"));
    }
    return faults;
  }

  private static void addFault(List<FieldFault> faults, String field, @Nullable LocalDate day) {
    if (day == null) {
      faults.add(FieldFault.of(field, "required"));
    } else if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      faults.add(FieldFault.of(field, "range"));
    }
  }
}
