package org.wishlight.intake.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Which wishes are to be put on the wall. */
record PublishRequest(
    @NotNull @Size(min = 1, max = 500) List<@NotBlank @Size(max = 64) String> wishes) {}
