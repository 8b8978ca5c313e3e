package org.wishlight.intake.wish;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.Urgency;
import org.wishlight.contracts.WishDescription;
import org.wishlight.contracts.WishKind;
import org.wishlight.intake.person.Discretion;
import org.wishlight.intake.person.Wisher;
import org.wishlight.intake.sorting.Proposal;
import org.wishlight.starter.web.PlainText;

/** A wish as somebody files it. */
public record NewWish(
    @NotBlank @Size(max = 40) String neighborhood,
    @NotBlank @Size(max = 500) @PlainText String text,
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
    @Size(min = 1, max = 64) @PlainText @Nullable String themeDay,
    @NotNull @Valid Wisher wisher) {

  @SuppressWarnings("NullAway") // what is missing is found by the constraints, after this
  public NewWish {
    text = text == null ? null : text.strip();
  }

  /** What it says, completed where the filer says nothing, without a word about who says it. */
  public WishDescription description() {
    var about = Objects.requireNonNullElse(category, Category.OTHER);
    var discretion = Discretion.about(wisher);
    return new WishDescription(
        discretion.masked(text),
        about,
        Optional.ofNullable(kind).orElse(about.usualKind()),
        Objects.requireNonNullElse(needs, List.of()),
        Objects.requireNonNullElse(urgency, Urgency.NORMAL),
        beneficiary == null ? null : discretion.masked(beneficiary),
        Boolean.TRUE.equals(mobilityLimited),
        Boolean.TRUE.equals(anonymous),
        discretion.masked(Objects.requireNonNullElse(preferredTimes, List.of())),
        themeDay);
  }

  /** The same, completed by what is proposed for it. */
  WishDescription description(Proposal proposal) {
    var said = description();
    return category != null
        ? said
        : new WishDescription(
            said.text(),
            proposal.category(),
            Objects.requireNonNullElse(kind, proposal.kind()),
            Objects.requireNonNullElse(needs, proposal.needs()),
            said.urgency(),
            said.beneficiary(),
            said.mobilityLimited(),
            said.anonymous(),
            said.preferredTimes(),
            said.themeDay());
  }
}
