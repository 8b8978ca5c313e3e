package org.wishlight.intake.wish;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.Urgency;
import org.wishlight.contracts.WishDescription;
import org.wishlight.contracts.WishKind;
import org.wishlight.intake.person.Discretion;
import org.wishlight.starter.web.PlainText;

/** What is to be said differently about a wish; what is absent stays as it is. */
record Amendment(
    @Size(min = 1, max = 500) @PlainText @Nullable String text,
    @Nullable Category category,
    @Nullable WishKind kind,
    @Size(max = 10)
        @Nullable List<@NotNull @Size(max = 40) @Pattern(regexp = "[a-z][a-z0-9-]*") String> needs,
    @Nullable Urgency urgency,
    @Size(min = 1, max = 60) @PlainText @Nullable String beneficiary,
    @Nullable Boolean mobilityLimited,
    @Nullable Boolean anonymous,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Size(max = 10)
        @Nullable List<@NotBlank @Size(max = 60) @PlainText String> preferredTimes,
    @Size(min = 1, max = 64) @PlainText @Nullable String themeDay) {

  Amendment {
    text = text == null ? null : text.strip();
  }

  WishDescription of(WishDescription now, Discretion discretion) {
    return new WishDescription(
        text == null ? now.text() : discretion.masked(text),
        Objects.requireNonNullElse(category, now.category()),
        Objects.requireNonNullElse(kind, now.kind()),
        Objects.requireNonNullElse(needs, now.needs()),
        Objects.requireNonNullElse(urgency, now.urgency()),
        beneficiary == null ? now.beneficiary() : discretion.masked(beneficiary),
        Objects.requireNonNullElse(mobilityLimited, now.mobilityLimited()),
        Objects.requireNonNullElse(anonymous, now.anonymous()),
        preferredTimes == null ? now.preferredTimes() : discretion.masked(preferredTimes),
        themeDay == null ? now.themeDay() : themeDay);
  }
}
