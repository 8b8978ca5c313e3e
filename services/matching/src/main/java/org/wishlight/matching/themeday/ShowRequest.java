package org.wishlight.matching.themeday;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.wishlight.starter.web.PlainText;

/** Which wish is to be shown. */
record ShowRequest(@NotBlank @Size(max = 100) @PlainText String wishId) {}
