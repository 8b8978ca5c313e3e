package org.wishlight.matching.volunteer;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;
import org.wishlight.matching.person.HiddenNumbers;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.PlainText;

/** How much, when and where a volunteer can help from now on; what is absent stays as it is. */
record AvailabilityRequest(
    @Min(1) @Max(100) @Nullable Integer capacity,
    @Min(1) @Max(Volunteer.MOST_A_WEEK) @Nullable Integer weeklyCapacity,
    @Size(max = 50) @Nullable List<@NotBlank @Size(max = 100) @PlainText String> serves,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Size(max = 10)
        @Nullable List<@NotBlank @Size(max = 60) @PlainText String> availableTimes,
    @Nullable LeaveRequest leave) {

  List<FieldFault> faults() {
    return leave == null ? List.of() : leave.faults();
  }

  List<String> served() {
    return serves == null ? List.of() : serves;
  }

  Update changes() {
    var changes = new Update();
    set(changes, "capacity", capacity);
    set(changes, "weeklyCapacity", weeklyCapacity);
    set(changes, "serves", serves == null ? null : serves.stream().distinct().toList());
    set(changes, "availableTimes", availableTimes == null ? null : times(availableTimes));
    if (leave != null && leave.leave() == null) {
      changes.unset("leave");
    } else if (leave != null) {
      changes.set("leave", leave.leave());
    }
    return changes;
  }

  /** As they may be kept. */
  static List<String> times(List<String> said) {
    return said.stream().map(String::strip).map(HiddenNumbers::in).distinct().toList();
  }

  private static void set(Update changes, String field, @Nullable Object value) {
    if (value != null) {
      changes.set(field, value);
    }
  }
}
