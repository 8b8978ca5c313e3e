package org.wishlight.matching.wall.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Deadline;
import org.wishlight.contracts.MatchEvent;
import org.wishlight.contracts.MatchEvent.ClaimReleased;
import org.wishlight.contracts.MatchEvent.Confirmed;
import org.wishlight.contracts.Owner;
import org.wishlight.contracts.WishStatus;

class WallEntryTests {
  private static final Claimant LI = new Claimant("v1", "li");
  private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");

  private static final Promises PROMISES = new DaysPerStep();

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
    var fulfilled = claimed.start(NOW, PROMISES).entry().fulfil(0, NOW, PROMISES).entry();

    assertThat(fulfilled.reopen("x", NOW, PROMISES).ended().spot()).isEqualTo(spot);
  }

  @Test
  void asksForTheNextStepInTime() {
    var started = aStartedWish();
    var fulfilled = started.fulfil(0, NOW, PROMISES).entry();

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
  void tellsWhatTheOfficeTookBackFromWhatWasGivenBack() {
    var step = aStartedWish().revoke("一直没有动静", NOW, PROMISES);

    assertThat(step.entry().status()).isEqualTo(WishStatus.PUBLISHED);
    assertThat(step.ended().status()).isEqualTo(Claim.Status.REVOKED);
    assertThat(step.events()).hasOnlyElementsOfType(ClaimReleased.class);
  }

  @Test
  void passesFromOneClaimantToTheNextInOneStep() {
    var step = aStartedWish().handOver("出差", "c2", new Claimant("v2", null), NOW, PROMISES);

    assertThat(step.entry().status()).isEqualTo(WishStatus.CLAIMED);
    assertThat(step.entry().owner()).isEqualTo(Owner.claimant("v2"));
    assertThat(step.entry().nextActionAt()).isEqualTo(due(Deadline.START));
    assertThat(step.ended().id()).isEqualTo("c1");
    assertThat(step.hasLetGo()).isTrue();
    assertThat(step.events())
        .extracting(event -> event.standing().status())
        .containsExactly(WishStatus.PUBLISHED, WishStatus.CLAIMED);
    assertThat(step.events().getFirst()).isInstanceOf(ClaimReleased.class);
    assertThat(step.events().getLast()).isInstanceOf(MatchEvent.Claimed.class);
  }

  @Test
  void opensAgainWhenTheResidentSaysNo() {
    var step = aFulfilledWish(NOW).reopen("还在滴水", NOW, PROMISES);

    assertThat(step.entry().status()).isEqualTo(WishStatus.PUBLISHED);
    assertThat(step.ended().status()).isEqualTo(Claim.Status.REOPENED);
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
    assertThatThrownBy(() -> aStartedWish().widen("x", NOW, PROMISES))
        .isInstanceOf(WrongState.class);
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
        null,
        Watch.NONE);
  }

  private static WallEntry aStartedWish() {
    var claimed = anOpenWish(Circle.INTERNAL).claim("c1", LI, NOW, PROMISES).entry();
    return claimed.start(NOW, PROMISES).entry();
  }

  private static WallEntry aFulfilledWish(Instant at) {
    return aStartedWish().fulfil(0, at, PROMISES).entry();
  }

  private static Instant due(Deadline step) {
    return PROMISES.due("liangcheng", step, NOW);
  }
}
