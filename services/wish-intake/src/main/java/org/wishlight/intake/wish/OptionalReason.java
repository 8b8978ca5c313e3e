package org.wishlight.intake.wish;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.wishlight.starter.web.PlainText;

/** Why a wish is withdrawn, where somebody says so. */
record OptionalReason(@Size(min = 1, max = 500) @PlainText @Nullable String reason) {}
