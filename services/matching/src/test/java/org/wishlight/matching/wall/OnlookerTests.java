package org.wishlight.matching.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Owner;
import org.wishlight.contracts.Urgency;
import org.wishlight.contracts.WishDescription;
import org.wishlight.contracts.WishKind;
import org.wishlight.contracts.WishStatus;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Reach;
import org.wishlight.starter.caller.Role;
import org.wishlight.starter.caller.Scope;
import org.wishlight.starter.outbox.HistoryEntry;

class OnlookerTests {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final StoryWords WORDS = new StoryWords(Locale.ENGLISH, Map.of());

  @Test
  void tellsNobodyWhoStandsBehindAnAnonymousWish() {
    var wish = aWishBy("wang", true);

    assertThat(seenBy(Role.OFFICER, "chen", wish).history())
        .extracting(StepView::actor)
        .containsExactly(null, "chen");
    assertThat(seenBy(Role.RESIDENT, "zhang", wish).mobilityLimited()).isNull();
  }

  @Test
  void tellsTheStaffWhoDidWhat() {
    var seen = seenBy(Role.OFFICER, "chen", aWishBy("wang", false));

    assertThat(seen.history()).extracting(StepView::actor).containsExactly("wang", "chen");
    assertThat(seen.code()).isEqualTo("XY-1");
    assertThat(seen.mobilityLimited()).isTrue();
  }

  @Test
  void givesTheCodeToTheWisherAndToNoOtherResident() {
    var wish = aWishBy("wang", false);

    assertThat(seenBy(Role.RESIDENT, "wang", wish).code()).isEqualTo("XY-1");
    assertThat(seenBy(Role.RESIDENT, "zhang", wish).code()).isNull();
    assertThat(seenBy(Role.RESIDENT, "wang", wish).history())
        .extracting(StepView::actor)
        .containsOnlyNulls();
  }

  @Test
  void takesStaffWithoutAPlaceForAnybody() {
    var nowhere = new Reach(Scope.PUBLIC, "", null, null);
    var astray = new Caller("chen", Set.of(Role.OFFICER), null, null, nowhere);

    var seen = EntryView.withHistory(aWishBy("wang", false), astray, WORDS);

    assertThat(seen.code()).isNull();
    assertThat(seen.owner()).isEqualTo(new OwnerView(Owner.Type.NEIGHBORHOOD, null));
  }

  private static EntryView seenBy(Role role, String account, WallDocument wish) {
    var reach = new Reach(Scope.OFFICE, account, "liangcheng", null);
    var caller = new Caller(account, Set.of(role), "liangcheng", null, reach);
    return EntryView.withHistory(wish, caller, WORDS);
  }

  private static WallDocument aWishBy(@Nullable String account, boolean anonymous) {
    return new WallDocument(
        "w1",
        2,
        2,
        2,
        "liangcheng",
        "xiuyuan",
        "XY-1",
        "person-1",
        account,
        NOW,
        aDescription(anonymous),
        WishStatus.PUBLISHED,
        Circle.OFFICE,
        Owner.neighborhood("xiuyuan"),
        NOW,
        null,
        NOW,
        null,
        List.of(),
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        List.of(step("wish.reopened", "wang"), step("wish.claimed", "chen")));
  }

  private static WishDescription aDescription(boolean anonymous) {
    return new WishDescription(
        "水龙头滴水",
        Category.HOME_REPAIR,
        WishKind.SERVICE,
        List.of("plumbing"),
        Urgency.NORMAL,
        "elderly",
        true,
        anonymous,
        List.of(),
        null);
  }

  private static HistoryEntry step(String type, String actor) {
    return new HistoryEntry(
        "e1", type, "w1", 1, NOW, "liangcheng", "xiuyuan", actor, null, Map.of());
  }
}
