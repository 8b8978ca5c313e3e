package org.wishlight.matching.wall;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Urgency;
import org.wishlight.contracts.WishKind;
import org.wishlight.contracts.WishStatus;
import org.wishlight.matching.wall.domain.Turn;
import org.wishlight.starter.caller.Caller;

/**
 * A wish on the wall, as its onlooker may see it.
 *
 * @param turn who must act by the next date, for those of the office
 * @param claim the present one, for the claimant and the staff
 * @param outcome what the claimant and the resident said, for them and the staff
 * @param history what happened since it was published; in the answer about one entry alone
 */
public record EntryView(
    String wishId,
    @Nullable String code,
    String office,
    String neighborhood,
    String text,
    Category category,
    WishKind kind,
    @Nullable List<String> needs,
    @Nullable Urgency urgency,
    @Nullable Boolean mobilityLimited,
    @Nullable String themeDay,
    WishStatus status,
    Circle circle,
    OwnerView owner,
    @Nullable Turn turn,
    @Nullable Instant nextActionAt,
    @Nullable ClaimView claim,
    @Nullable OutcomeView outcome,
    @Nullable Instant publishedAt,
    long version,
    @Nullable List<StepView> history) {

  public static EntryView of(WallDocument entry, Caller caller) {
    return of(entry, Onlooker.of(caller), null);
  }

  static EntryView withHistory(WallDocument entry, Caller caller, StoryWords words) {
    var onlooker = Onlooker.of(caller);
    return of(entry, onlooker, onlooker.history(entry, words));
  }

  private static EntryView of(
      WallDocument entry, Onlooker onlooker, @Nullable List<StepView> history) {
    var wish = entry.wish();
    return new EntryView(
        entry.id(),
        onlooker.seesCode(entry) ? entry.code() : null,
        entry.office(),
        entry.neighborhood(),
        wish.text(),
        wish.category(),
        wish.kind(),
        onlooker.inside(wish.needs()),
        onlooker.inside(wish.urgency()),
        onlooker.seesMobility(entry) ? wish.mobilityLimited() : null,
        entry.themeDay(),
        entry.status(),
        entry.circle(),
        onlooker.owner(entry),
        onlooker.inside(entry.entry().turn()),
        entry.nextActionAt(),
        onlooker.claim(entry),
        onlooker.outcome(entry),
        onlooker.inside(entry.publishedAt()),
        entry.version(),
        history);
  }
}
