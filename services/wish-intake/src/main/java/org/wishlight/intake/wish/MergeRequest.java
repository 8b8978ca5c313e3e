package org.wishlight.intake.wish;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.wishlight.starter.web.PlainText;

/** Which wish goes on for both. */
record MergeRequest(@NotBlank @Size(max = 64) @PlainText String into) {}
