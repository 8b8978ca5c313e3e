package org.wishlight.intake.lookup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.wishlight.starter.web.PlainText;

/**
 * Which wish is meant, by somebody who has no account.
 *
 * @param code as it was told, however it is typed
 * @param phone the last four digits
 */
record Question(
    @NotBlank @Size(max = 40) @PlainText String code,
    @NotNull @Pattern(regexp = "[0-9]{4}") String phone) {

  String plainCode() {
    return code.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "Question[" + code + "]";
  }
}
