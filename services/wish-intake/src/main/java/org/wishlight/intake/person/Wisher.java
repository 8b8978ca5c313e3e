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

  @Override
  public String toString() {
    return "Wisher[" + Masks.name(name) + "]";
  }
}
