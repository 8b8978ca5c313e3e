package org.wishlight.intake.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.wishlight.starter.web.PlainText;

/** Whose wish it is, in clear: never stored, sent or logged like this. */
public record Wisher(
    @NotBlank @Size(max = 50) @PlainText String name,
    @Size(min = 7, max = 20) @Pattern(regexp = "[0-9+\\- ]*") @Nullable String phone,
    @Size(max = 200) @PlainText @Nullable String address) {

  /** The phone number without separators and without +86; empty where there is none. */
  public String phoneDigits() {
    var digits = phone == null ? "" : phone.replaceAll("\\D", "");
    return digits.replaceFirst("^(?:00)?86(?=1\\d{10}$)", "");
  }

  @Override
  public String toString() {
    return "Wisher[" + Masks.name(name) + "]";
  }
}
