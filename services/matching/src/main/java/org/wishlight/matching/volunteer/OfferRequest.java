package org.wishlight.matching.volunteer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.OfferKind;
import org.wishlight.matching.person.HiddenNumbers;
import org.wishlight.starter.web.PlainText;

/** What somebody asks to be offered in a volunteer's name. */
record OfferRequest(
    @NotNull OfferKind kind,
    @NotBlank @Size(max = 500) @PlainText String text,
    @Size(max = 15) @Nullable List<@NotNull Category> categories) {

  Offer as(String id) {
    var fitting = categories == null ? List.<Category>of() : categories;
    return new Offer(
        id, kind, HiddenNumbers.in(text.strip()), fitting.stream().distinct().toList());
  }
}
