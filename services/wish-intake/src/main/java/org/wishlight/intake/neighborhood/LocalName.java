package org.wishlight.intake.neighborhood;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.wishlight.starter.web.PlainText;

/** A name in both languages of the programme. */
public record LocalName(
    @NotBlank @Size(max = 60) @PlainText String zh,
    @NotBlank @Size(max = 60) @PlainText String en) {}
