package org.wishlight.matching.volunteer;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.VolunteerType;
import org.wishlight.matching.person.Person;
import org.wishlight.starter.web.PlainText;

/** What somebody says who registers as a volunteer, or registers one. */
record RegistrationRequest(
    @NotBlank @Size(max = 50) @PlainText String name,
    @NotNull VolunteerType type,
    @NotBlank @Size(max = 100) @PlainText String neighborhood,
    @Pattern(regexp = "[0-9+\\- ]{7,20}") @Nullable String phone,
    @Min(1) @Max(100) @Nullable Integer capacity,
    @Min(1) @Max(Volunteer.MOST_A_WEEK) @Nullable Integer weeklyCapacity,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Size(max = 10)
        @Nullable List<@NotBlank @Size(max = 60) @PlainText String> availableTimes,
    @Size(max = 20) @Nullable List<@NotNull @Valid OfferRequest> offers,
    @Size(max = 50) @Nullable List<@NotBlank @Size(max = 100) @PlainText String> serves) {
  private static final int USUAL_CAPACITY = 3;

  Person person() {
    return new Person(name.strip(), phone);
  }

  int places() {
    return capacity == null ? USUAL_CAPACITY : capacity;
  }

  List<OfferRequest> offered() {
    return offers == null ? List.of() : offers;
  }

  List<String> times() {
    return availableTimes == null ? List.of() : AvailabilityRequest.times(availableTimes);
  }

  List<String> served() {
    return serves == null ? List.of() : serves.stream().distinct().toList();
  }
}
