package org.wishlight.matching.wall;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Owner;
import org.wishlight.contracts.Urgency;
import org.wishlight.contracts.WishKind;
import org.wishlight.contracts.WishStatus;

/**
 * A wish on the wall, as everybody may see it.
 *
 * @param history what happened since it was published; in the answer about one entry alone
 */
public record EntryView(
    String wishId,
    String code,
    String office,
    String neighborhood,
    String text,
    Category category,
    WishKind kind,
    List<String> needs,
    Urgency urgency,
    boolean mobilityLimited,
    @Nullable String themeDay,
    WishStatus status,
    Circle circle,
    Owner owner,
    @Nullable Instant nextActionAt,
    @Nullable ClaimView claim,
    @Nullable Instant publishedAt,
    long version,
    @Nullable List<StepView> history) {

  public static EntryView of(WallDocument entry) {
    return of(entry, null);
  }

  static EntryView withHistory(WallDocument entry) {
    return of(entry, entry.history().stream().map(StepView::of).toList());
  }

  private static EntryView of(WallDocument entry, @Nullable List<StepView> history) {
    var wish = entry.wish();
    return new EntryView(
        entry.id(),
        entry.code(),
        entry.office(),
        entry.neighborhood(),
        wish.text(),
        wish.category(),
        wish.kind(),
        wish.needs(),
        wish.urgency(),
        wish.mobilityLimited(),
        wish.themeDay(),
        entry.status(),
        entry.circle(),
        entry.owner(),
        entry.nextActionAt(),
        entry.claimView(),
        entry.publishedAt(),
        entry.version(),
        history);
  }
}
