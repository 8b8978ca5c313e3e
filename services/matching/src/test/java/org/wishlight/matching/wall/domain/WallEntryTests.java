package org.wishlight.matching.wall.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Deadline;
import org.wishlight.contracts.MatchEvent;
import org.wishlight.contracts.MatchEvent.CircleWidened;
import org.wishlight.contracts.MatchEvent.ClaimReleased;
import org.wishlight.contracts.MatchEvent.Confirmed;
import org.wishlight.contracts.MatchEvent.Escalated;
import org.wishlight.contracts.Owner;
import org.wishlight.contracts.WishStatus;

class WallEntryTests {
  private static final Claimant LI = new Claimant("v1", "li");
  private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");

  /** One day for START, two for FULFIL … so that each deadline can be told from the others. */
  private static final Promises PROMISES =
      (step, from) -> from.plus(Duration.ofDays(step.ordinal() + 1));

  @Test
  void belongsToItsClaimantWhileClaimed() {
    var step = anOpenWish(Circle.INTERNAL).claim("c1", LI, NOW, PROMISES);

    assertThat(step.entry().status()).isEqualTo(WishStatus.CLAIMED);
    assertThat(step.entry().owner()).isEqualTo(Owner.claimant("v1"));
    assertThat(step.entry().nextActionAt()).isEqualTo(due(Deadline.START));
    var standing = step.entry().standing();
    assertThat(step.events())
        .containsExactly(new MatchEvent.Claimed(standing, "c1", "v1", due(Deadline.START), "li"));
    assertThat(standing.claimant()).isEqualTo("v1");
  }

  @Test
  void remembersWhereItWasTaken() {
    var spot = new Spot("day-1", NOW, null);
    var there = new Claimant("v1", "li", spot);
    var claimed = anOpenWish(Circle.INTERNAL).claim("c1", there, NOW, PROMISES).entry();
    var fulfilled = claimed.start(NOW, PROMISES).entry().fulfil(NOW, PROMISES).entry();

    assertThat(fulfilled.reopen("x", NOW, PROMISES).ended().spot()).isEqualTo(spot);
  }

  @Test
  void asksForTheNextStepInTime() {
    var started = aStartedWish();
    var fulfilled = started.fulfil(NOW, PROMISES).entry();

    assertThat(started.nextActionAt()).isEqualTo(due(Deadline.FULFIL));
    assertThat(fulfilled.nextActionAt()).isEqualTo(due(Deadline.CONFIRM));
    assertThat(fulfilled.owner()).isEqualTo(Owner.claimant("v1"));
  }

  @Test
  void isNobodysTurnOnceConfirmed() {
    var step = aFulfilledWish(NOW).confirm(5);

    assertThat(step.entry().nextActionAt()).isNull();
    assertThat(step.ended().status()).isEqualTo(Claim.Status.CONFIRMED);
    assertThat(((Confirmed) step.events().getFirst()).onTime()).isTrue();
  }

  @Test
  void isLateWhenFulfilledBehindItsDeadline() {
    var late = aFulfilledWish(due(Deadline.FULFIL).plusSeconds(1)).confirm(null);

    assertThat(((Confirmed) late.events().getFirst()).onTime()).isFalse();
  }

  @Test
  void returnsToItsCircleWithANewWindowWhenReleased() {
    var step = aStartedWish().release("没有配件", NOW, PROMISES);

    assertThat(step.entry().status()).isEqualTo(WishStatus.PUBLISHED);
    assertThat(step.entry().circle()).isEqualTo(Circle.INTERNAL);
    assertThat(step.entry().owner()).isEqualTo(Owner.neighborhood("xiuyuan"));
    assertThat(step.entry().nextActionAt()).isEqualTo(due(Deadline.INTERNAL));
    assertThat(step.entry().claim()).isNull();
    assertThat(step.ended().id()).isEqualTo("c1");
  }

  @Test
  void opensAgainWhenTheResidentSaysNo() {
    var step = aFulfilledWish(NOW).reopen("还在滴水", NOW, PROMISES);

    assertThat(step.entry().status()).isEqualTo(WishStatus.PUBLISHED);
    assertThat(step.ended().status()).isEqualTo(Claim.Status.REOPENED);
  }

  @ParameterizedTest
  @EnumSource(
      value = Circle.class,
      names = {"INTERNAL", "NEIGHBORHOOD"})
  void asksTheNextCircleWhenNobodyCame(Circle circle) {
    var step = anOpenWish(circle).widen(NOW, PROMISES);

    assertThat(step.entry().circle()).isEqualTo(circle.wider());
    assertThat(step.events())
        .containsExactly(new CircleWidened(step.entry().standing(), circle, circle.wider()));
    assertThat(step.entry().owner()).isEqualTo(Owner.neighborhood("xiuyuan"));
  }

  @Test
  void makesTheOfficeItsOwnerBehindTheLastWindow() {
    var step = anOpenWish(Circle.OFFICE).widen(NOW, PROMISES);

    assertThat(step.entry().circle()).isEqualTo(Circle.ALL);
    assertThat(step.entry().owner()).isEqualTo(Owner.office("liangcheng"));
    assertThat(step.entry().nextActionAt()).isEqualTo(due(Deadline.OFFICE));
    assertThat(step.events()).hasAtLeastOneElementOfType(CircleWidened.class);
    assertThat(step.events().getLast()).isEqualTo(new Escalated(step.entry().standing()));
  }

  @Test
  void staysWithTheOfficeOnceItIsEscalated() {
    var again = anOpenWish(Circle.ALL).claim("c1", LI, NOW, PROMISES).entry();

    var released = again.release("来不了", NOW, PROMISES).entry();

    assertThat(released.owner()).isEqualTo(Owner.office("liangcheng"));
  }

  @Test
  void endsItsClaimWhenTakenDown() {
    var step = aStartedWish().takeDown(WishStatus.WITHDRAWN, "不需要了");

    assertThat(step.entry().status()).isEqualTo(WishStatus.WITHDRAWN);
    assertThat(step.events()).hasOnlyElementsOfType(ClaimReleased.class);
    assertThat(step.ended().status()).isEqualTo(Claim.Status.RELEASED);
  }

  @Test
  void staysGrantedWhateverComesAfterwards() {
    var granted = aFulfilledWish(NOW).confirm(null).entry();

    var step = granted.takeDown(WishStatus.WITHDRAWN, "too late");

    assertThat(step.entry()).isEqualTo(granted);
    assertThat(step.events()).isEmpty();
  }

  @Test
  void isReviewedAgainOnceItsReturnIsAnsweredOrItsMergerUndone() {
    for (var status : List.of(WishStatus.RETURNED, WishStatus.MERGED)) {
      var off = anOpenWish(Circle.INTERNAL).takeDown(status, "x").entry();

      var step = off.reviewAgain(due(Deadline.REVIEW));

      assertThat(step.entry().status()).isEqualTo(WishStatus.SUBMITTED);
      assertThat(step.entry().nextActionAt()).isEqualTo(due(Deadline.REVIEW));
      assertThat(step.events()).isEmpty();
    }
    var claimed = aStartedWish();
    assertThat(claimed.reviewAgain(NOW).entry()).isEqualTo(claimed);
  }

  @Test
  void refusesStepsThatItsStateDoesNotAllow() {
    assertThatThrownBy(() -> aStartedWish().claim("c2", LI, NOW, PROMISES))
        .isInstanceOf(WrongState.class)
        .hasMessageContaining("IN_PROGRESS");
    assertThatThrownBy(() -> anOpenWish(Circle.ALL).start(NOW, PROMISES))
        .isInstanceOf(WrongState.class);
    assertThatThrownBy(() -> aStartedWish().confirm(5)).isInstanceOf(WrongState.class);
    assertThatThrownBy(() -> aFulfilledWish(NOW).release("x", NOW, PROMISES))
        .isInstanceOf(WrongState.class);
    assertThatThrownBy(() -> aStartedWish().reopen("x", NOW, PROMISES))
        .isInstanceOf(WrongState.class);
    assertThatThrownBy(() -> aStartedWish().widen(NOW, PROMISES)).isInstanceOf(WrongState.class);
  }

  private static WallEntry anOpenWish(Circle circle) {
    return new WallEntry(
        "liangcheng",
        "xiuyuan",
        "p1",
        WishStatus.PUBLISHED,
        circle,
        Owner.neighborhood("xiuyuan"),
        NOW,
        null);
  }

  private static WallEntry aStartedWish() {
    var claimed = anOpenWish(Circle.INTERNAL).claim("c1", LI, NOW, PROMISES).entry();
    return claimed.start(NOW, PROMISES).entry();
  }

  private static WallEntry aFulfilledWish(Instant at) {
    return aStartedWish().fulfil(at, PROMISES).entry();
  }

  private static Instant due(Deadline step) {
    return PROMISES.due(step, NOW);
  }
}
