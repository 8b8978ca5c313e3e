package org.wishlight.matching.wall.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Deadline;
import org.wishlight.contracts.MatchEvent.CircleWidened;
import org.wishlight.contracts.MatchEvent.ClaimReleased;
import org.wishlight.contracts.MatchEvent.DeadlineMissed;
import org.wishlight.contracts.MatchEvent.DeadlineNeared;
import org.wishlight.contracts.MatchEvent.Escalated;
import org.wishlight.contracts.Owner;
import org.wishlight.contracts.WishStatus;

class OverdueTests {
  private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");
  private static final Promises PROMISES = new DaysPerStep();

  @ParameterizedTest
  @EnumSource(
      value = Circle.class,
      names = {"INTERNAL", "NEIGHBORHOOD"})
  void asksTheNextCircleWhenNobodyCame(Circle circle) {
    var wish = anOpenWish(circle);
    var due = wish.nextActionAt();

    var step = wish.miss(due, PROMISES);

    var standing = step.entry().standing();
    assertThat(step.entry().circle()).isEqualTo(circle.wider());
    assertThat(step.entry().owner()).isEqualTo(Owner.neighborhood("xiuyuan"));
    assertThat(step.entry().nextActionAt()).isAfter(due);
    assertThat(step.events())
        .containsExactly(
            new DeadlineMissed(standing, wish.running(), due),
            new CircleWidened(standing, circle, circle.wider(), "window-ended"));
  }

  @Test
  void makesTheOfficeItsOwnerBehindTheLastWindow() {
    var wish = anOpenWish(Circle.OFFICE);

    var step = wish.miss(wish.nextActionAt(), PROMISES);

    var standing = step.entry().standing();
    assertThat(step.entry().circle()).isEqualTo(Circle.ALL);
    assertThat(step.entry().owner()).isEqualTo(Owner.office("liangcheng"));
    assertThat(step.entry().turn()).isEqualTo(Turn.OFFICE);
    assertThat(step.events())
        .containsExactly(
            new DeadlineMissed(standing, Deadline.OFFICE, wish.nextActionAt()),
            new CircleWidened(standing, Circle.OFFICE, Circle.ALL, "window-ended"),
            new Escalated(standing));
  }

  @Test
  void escalatesOnceAndIsLookedAtAgainEveryWorkday() {
    var wish = anOpenWish(Circle.OFFICE);
    var escalated = wish.miss(wish.nextActionAt(), PROMISES).entry();

    var again = escalated.miss(escalated.nextActionAt(), PROMISES);

    assertThat(again.events()).isEmpty();
    assertThat(again.entry().nextActionAt())
        .isEqualTo(escalated.nextActionAt().plus(Duration.ofDays(1)));
  }

  @Test
  void tellsTheOfficeAgainAboutAWishThatCameBackToIt() {
    var wish = anOpenWish(Circle.ALL);

    var step = wish.miss(wish.nextActionAt(), PROMISES);

    assertThat(step.events()).hasSize(2).last().isInstanceOf(Escalated.class);
    assertThat(step.entry().miss(step.entry().nextActionAt(), PROMISES).events()).isEmpty();
  }

  @Test
  void givesWhoDoesNotStartOneMoreWorkdayAndThenReleases() {
    var claimed = aClaimedWish();
    var due = claimed.nextActionAt();

    var late = claimed.miss(due, PROMISES);
    var idle = late.entry().miss(late.entry().nextActionAt(), PROMISES);

    assertThat(late.events())
        .containsExactly(new DeadlineMissed(late.entry().standing(), Deadline.START, due));
    assertThat(late.entry().turn()).isEqualTo(Turn.CLAIMANT);
    assertThat(late.entry().nextActionAt()).isEqualTo(due.plus(Duration.ofDays(1)));
    assertThat(idle.entry().status()).isEqualTo(WishStatus.PUBLISHED);
    assertThat(idle.ended().status()).isEqualTo(Claim.Status.RELEASED);
    assertThat(((ClaimReleased) idle.events().getFirst()).reason()).isEqualTo("idle");
  }

  @Test
  void mayStillBeStartedLate() {
    var claimed = aClaimedWish();
    var late = claimed.miss(claimed.nextActionAt(), PROMISES).entry();

    var started = late.start(NOW, PROMISES).entry();

    assertThat(started.watch().missed()).isNull();
    assertThat(started.watch().warnAt()).isNotNull();
  }

  @Test
  void asksTheNeighbourhoodToActWhereItIsNotFulfilled() {
    var started = aClaimedWish().start(NOW, PROMISES).entry();
    var due = started.nextActionAt();

    var late = started.miss(due, PROMISES);
    var again = late.entry().miss(late.entry().nextActionAt(), PROMISES);

    assertThat(started.turn()).isEqualTo(Turn.CLAIMANT);
    assertThat(late.events())
        .containsExactly(new DeadlineMissed(late.entry().standing(), Deadline.FULFIL, due));
    assertThat(late.entry().owner()).isEqualTo(Owner.claimant("v1"));
    assertThat(late.entry().turn()).isEqualTo(Turn.NEIGHBORHOOD);
    assertThat(late.entry().claim().dueAt()).isEqualTo(due);
    assertThat(again.events()).isEmpty();
    assertThat(again.entry().nextActionAt()).isAfter(late.entry().nextActionAt());
  }

  @Test
  void neverConfirmsForWhoIsSilent() {
    var fulfilled = aFulfilledWish();

    var late = fulfilled.miss(fulfilled.nextActionAt(), PROMISES);

    assertThat(fulfilled.turn()).isEqualTo(Turn.WISHER);
    assertThat(late.entry().status()).isEqualTo(WishStatus.FULFILLED);
    assertThat(late.entry().turn()).isEqualTo(Turn.NEIGHBORHOOD);
    assertThat(late.events()).singleElement().isInstanceOf(DeadlineMissed.class);
  }

  @Test
  void missesNothingBeforeItsTime() {
    var wish = aClaimedWish();
    var before = wish.nextActionAt().minusMillis(1);

    assertThat(wish.miss(before, PROMISES)).isEqualTo(Step.unchanged(wish));
    var confirmed = aFulfilledWish().confirm(5).entry();
    assertThat(confirmed.miss(NOW.plus(Duration.ofDays(99)), PROMISES).entry())
        .isEqualTo(confirmed);
  }

  @Test
  void warnsOnceWhileThereIsTime() {
    var wish = aClaimedWish();
    var warnAt = wish.watch().warnAt();

    var step = wish.warn(warnAt);

    assertThat(step.events())
        .containsExactly(
            new DeadlineNeared(step.entry().standing(), Deadline.START, wish.nextActionAt()));
    assertThat(step.entry().warn(warnAt).events()).isEmpty();
    assertThat(wish.warn(warnAt.minusMillis(1)).events()).isEmpty();
    assertThat(wish.warn(wish.nextActionAt()).events()).isEmpty();
  }

  @Test
  void leavesTheFirstCircleWhereNobodyIsNear() {
    var wish = anOpenWish(Circle.INTERNAL);

    var step = wish.widen(Widening.NOBODY_NEAR, NOW, PROMISES);

    assertThat(wish.watch().lookAt()).isEqualTo(NOW.plusSeconds(5));
    assertThat(step.entry().watch().lookAt()).isNull();
    assertThat(step.events())
        .containsExactly(
            new CircleWidened(
                step.entry().standing(), Circle.INTERNAL, Circle.NEIGHBORHOOD, "nobody-near"));
  }

  private static WallEntry anOpenWish(Circle circle) {
    return WallEntry.opened("liangcheng", "xiuyuan", "p1", circle, NOW, PROMISES);
  }

  private static WallEntry aClaimedWish() {
    var claimant = new Claimant("v1", "li");
    return anOpenWish(Circle.INTERNAL).claim("c1", claimant, NOW, PROMISES).entry();
  }

  private static WallEntry aFulfilledWish() {
    return aClaimedWish().start(NOW, PROMISES).entry().fulfil(0, NOW, PROMISES).entry();
  }
}
