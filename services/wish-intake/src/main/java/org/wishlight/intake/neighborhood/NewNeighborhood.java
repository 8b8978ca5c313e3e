package org.wishlight.intake.neighborhood;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.wishlight.starter.web.IdempotencyKey;

/** A neighbourhood to be added to an office. */
record NewNeighborhood(
    @NotNull @Size(min = 2, max = 40) @Pattern(regexp = "[a-z][a-z0-9-]*") String id,
    @NotNull @Size(min = 2, max = 40) String office,
    @NotNull @Valid LocalName name) {

  Neighborhood requestedBy(IdempotencyKey.@Nullable Request request) {
    return new Neighborhood(id, office, name, request);
  }
}
