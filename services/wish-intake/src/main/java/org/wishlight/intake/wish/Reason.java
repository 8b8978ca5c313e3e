package org.wishlight.intake.wish;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.wishlight.starter.web.PlainText;

/** Why a wish goes back to its wisher. */
record Reason(@NotBlank @Size(max = 500) @PlainText String reason) {}
