package org.wishlight.intake.wish.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.wishlight.contracts.WishStatus.CLAIMED;
import static org.wishlight.contracts.WishStatus.CONFIRMED;
import static org.wishlight.contracts.WishStatus.FULFILLED;
import static org.wishlight.contracts.WishStatus.IN_PROGRESS;
import static org.wishlight.contracts.WishStatus.MERGED;
import static org.wishlight.contracts.WishStatus.PUBLISHED;
import static org.wishlight.contracts.WishStatus.RETURNED;
import static org.wishlight.contracts.WishStatus.SUBMITTED;
import static org.wishlight.contracts.WishStatus.WITHDRAWN;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Owner;
import org.wishlight.contracts.Urgency;
import org.wishlight.contracts.WishDescription;
import org.wishlight.contracts.WishEvent;
import org.wishlight.contracts.WishKind;
import org.wishlight.contracts.WishStatus;

class WishTests {
  private static final Instant DUE = Instant.parse("2026-11-04T01:00:00Z");
  private static final FirstCircle FIRST = new FirstCircle(Circle.INTERNAL, DUE.plusSeconds(60));

  @Test
  void isReviewedByItsNeighborhoodFirst() {
    var step = Wish.submit(aFiling(), DUE);

    assertThat(step.wish().status()).isEqualTo(SUBMITTED);
    assertThat(step.wish().owner()).isEqualTo(Owner.neighborhood("xiuyuan"));
    assertThat(step.wish().nextActionAt()).isEqualTo(DUE);
    assertThat(step.wish().circle()).isNull();
    assertThat(step.events())
        .containsExactly(
            new WishEvent.Submitted("person", "ABCD2345", aDescription("想理发"), DUE, "wang"));
  }

  @Test
  void isPublishedForItsFirstCircle() {
    var step = submitted().publish(FIRST);

    assertThat(step.wish().status()).isEqualTo(PUBLISHED);
    assertThat(step.wish().circle()).isEqualTo(Circle.INTERNAL);
    assertThat(step.wish().nextActionAt()).isEqualTo(FIRST.endsAt());
    assertThat(step.events())
        .containsExactly(
            new WishEvent.Published(
                "person",
                "ABCD2345",
                aDescription("想理发"),
                Circle.INTERNAL,
                Owner.neighborhood("xiuyuan"),
                FIRST.endsAt()));
  }

  @Test
  void isSubmittedAndPublishedInOneStep() {
    var step = Wish.submit(aFiling(), DUE).then(wish -> wish.publish(FIRST));

    assertThat(step.wish().status()).isEqualTo(PUBLISHED);
    assertThat(step.events())
        .extracting(Object::getClass)
        .containsExactly(WishEvent.Submitted.class, WishEvent.Published.class);
  }

  @Test
  void isReturnedWithTheReasonAndMayBePublishedLater() {
    var returned = submitted().giveBack("请写清楚", DUE);

    assertThat(returned.wish().status()).isEqualTo(RETURNED);
    assertThat(returned.events()).containsExactly(new WishEvent.Returned("person", "请写清楚"));
    assertThat(returned.wish().publish(FIRST).wish().status()).isEqualTo(PUBLISHED);
  }

  @Test
  void saysNothingWhereNothingIsAmended() {
    var step = submitted().amend(aDescription("想理发"));

    assertThat(step.events()).isEmpty();
  }

  @Test
  void isAmendedAsAWhole() {
    var step = submitted().amend(aDescription("想理发和剪指甲"));

    assertThat(step.wish().description().text()).isEqualTo("想理发和剪指甲");
    assertThat(step.events())
        .containsExactly(new WishEvent.Amended("person", aDescription("想理发和剪指甲")));
  }

  @Test
  void isRewrittenByItsWisherOnlyBeforeItHangsOnTheWall() {
    var rewritten = submitted().rewrite(aDescription("想剪指甲"), DUE);
    var published = rewritten.wish().publish(FIRST).wish();

    assertThat(rewritten.events())
        .containsExactly(new WishEvent.Amended("person", aDescription("想剪指甲")));
    assertThatExceptionOfType(WrongState.class)
        .isThrownBy(() -> published.rewrite(aDescription("想理发"), DUE));
  }

  @Test
  void isSubmittedAgainWhenItsWisherAnswersToAReturn() {
    var later = DUE.plusSeconds(1);
    var returned = submitted().giveBack("请写清楚", DUE).wish();

    var again = returned.rewrite(aDescription("想剪指甲"), later);

    assertThat(again.wish().status()).isEqualTo(SUBMITTED);
    assertThat(again.wish().nextActionAt()).isEqualTo(later);
    assertThat(again.events())
        .containsExactly(
            new WishEvent.Amended("person", aDescription("想剪指甲")),
            new WishEvent.Submitted("person", "ABCD2345", aDescription("想剪指甲"), later, "wang"));
    assertThat(returned.rewrite(aDescription("想理发"), later).events()).hasSize(1);
    assertThat(returned.amend(aDescription("想剪指甲")).wish().status()).isEqualTo(RETURNED);
  }

  @Test
  void goesOnInAnotherOnceItIsMerged() {
    var step = submitted().publish(FIRST).wish().merge("other");

    assertThat(step.wish().status()).isEqualTo(MERGED);
    assertThat(step.wish().nextActionAt()).isNull();
    assertThat(step.events()).containsExactly(new WishEvent.Merged("person", "other"));
    assertThat(step.wish().follow(heard(MERGED)).status()).isEqualTo(MERGED);
  }

  @Test
  void hangsOnTheWallAnewOnceItIsUnmerged() {
    var published = submitted().publish(FIRST).wish();
    var merged = published.follow(heard(PUBLISHED)).merge("other").wish();
    var later = new FirstCircle(Circle.INTERNAL, DUE.plusSeconds(90));

    var step = merged.unmerge(later, DUE);

    assertThat(step.wish().status()).isEqualTo(PUBLISHED);
    assertThat(step.wish().circle()).isEqualTo(Circle.INTERNAL);
    assertThat(step.wish().nextActionAt()).isEqualTo(later.endsAt());
    assertThat(step.events()).hasOnlyElementsOfType(WishEvent.Published.class);
    assertThat(step.wish().follow(heard(MERGED)).status()).isEqualTo(PUBLISHED);
  }

  @Test
  void isReviewedAgainOnceItIsUnmergedWithoutHavingHungThere() {
    var merged = submitted().giveBack("请写清楚", DUE).wish().merge("other").wish();

    var step = merged.unmerge(FIRST, DUE);

    assertThat(step.wish().status()).isEqualTo(SUBMITTED);
    assertThat(step.wish().nextActionAt()).isEqualTo(DUE);
    assertThat(step.events()).hasOnlyElementsOfType(WishEvent.Submitted.class);
  }

  @Test
  void isWithdrawnAndSaysNothingOnceItsWisherIsForgotten() {
    var step = submitted().publish(FIRST).wish().forget();

    assertThat(step.wish().status()).isEqualTo(WITHDRAWN);
    assertThat(step.wish().account()).isNull();
    assertThat(step.wish().wisher()).isEqualTo("person");
    assertThat(step.wish().description().text()).isEqualTo(Forgotten.WORDS);
    assertThat(step.wish().description().category()).isEqualTo(Category.PERSONAL_CARE);
    assertThat(step.events()).containsExactly(new WishEvent.Withdrawn("person", null));
  }

  @Test
  void staysAsItWasForTheFiguresWhereItIsDone() {
    for (var done : Set.of(FULFILLED, CONFIRMED)) {
      var step = publishedAnd(done).forget();

      assertThat(step.events()).isEmpty();
      assertThat(step.wish().status()).isEqualTo(done);
      assertThat(step.wish().description().text()).isEqualTo(Forgotten.WORDS);
    }
  }

  @Test
  void asksNobodyToActOnceItIsWithdrawn() {
    var step = submitted().withdraw(null);

    assertThat(step.wish().status()).isEqualTo(WITHDRAWN);
    assertThat(step.wish().nextActionAt()).isNull();
    assertThat(step.events()).containsExactly(new WishEvent.Withdrawn("person", null));
  }

  @Test
  void followsWhatMatchingSaysWhileItIsOnTheWall() {
    var wish = publishedAnd(CLAIMED);

    assertThat(wish.status()).isEqualTo(CLAIMED);
    assertThat(wish.owner()).isEqualTo(Owner.claimant("v1"));
    assertThat(wish.circle()).isEqualTo(Circle.OFFICE);
  }

  @Test
  void staysWithdrawnWhateverElseIsHeard() {
    var wish = publishedAnd(CLAIMED).withdraw("不需要了").wish().follow(heard(FULFILLED));

    assertThat(wish.status()).isEqualTo(WITHDRAWN);
    assertThat(wish.nextActionAt()).isNull();
  }

  @Test
  void isConfirmedEvenIfItWasWithdrawnMeanwhile() {
    var wish = publishedAnd(IN_PROGRESS).withdraw(null).wish().follow(heard(CONFIRMED));

    assertThat(wish.status()).isEqualTo(CONFIRMED);
  }

  @ParameterizedTest
  @MethodSource("moves")
  void isMovedOnlyFromWhereThePolicyAllows(Move move, Set<WishStatus> from) {
    for (var status : WishStatus.values()) {
      assertThat(move.allowedFrom(status))
          .as("%s from %s", move, status)
          .isEqualTo(from.contains(status));
    }
  }

  static Stream<Arguments> moves() {
    return Stream.of(
        Arguments.of(Move.PUBLISH, Set.of(SUBMITTED, RETURNED)),
        Arguments.of(Move.RETURN, Set.of(SUBMITTED)),
        Arguments.of(Move.AMEND, Set.of(SUBMITTED, RETURNED, PUBLISHED)),
        Arguments.of(Move.REWRITE, Set.of(SUBMITTED, RETURNED)),
        Arguments.of(Move.WITHDRAW, Set.of(SUBMITTED, RETURNED, PUBLISHED, CLAIMED, IN_PROGRESS)),
        Arguments.of(Move.MERGE, Set.of(SUBMITTED, RETURNED, PUBLISHED)),
        Arguments.of(Move.UNMERGE, Set.of(MERGED)));
  }

  @Test
  void tellsThePresentStatusWhereAMoveIsRefused() {
    var claimed = publishedAnd(CLAIMED);

    assertThatExceptionOfType(WrongState.class)
        .isThrownBy(() -> claimed.amend(aDescription("晚了")))
        .satisfies(refused -> assertThat(refused.present()).isEqualTo(CLAIMED));
    assertThatExceptionOfType(WrongState.class).isThrownBy(() -> claimed.publish(FIRST));
    assertThatExceptionOfType(WrongState.class)
        .isThrownBy(() -> publishedAnd(FULFILLED).withdraw(null));
    assertThatExceptionOfType(WrongState.class)
        .isThrownBy(() -> publishedAnd(MERGED).giveBack("晚了", DUE));
  }

  private static Wish publishedAnd(WishStatus heard) {
    return submitted().publish(FIRST).wish().follow(heard(heard));
  }

  private static Progress heard(WishStatus status) {
    return new Progress(1, status, Circle.OFFICE, Owner.claimant("v1"), DUE, "v1", null);
  }

  private static Wish submitted() {
    return Wish.submit(aFiling(), DUE).wish();
  }

  private static Wish.Filing aFiling() {
    return new Wish.Filing(
        "wish", "ABCD2345", "liangcheng", "xiuyuan", "person", "wang", aDescription("想理发"));
  }

  private static WishDescription aDescription(String text) {
    return new WishDescription(
        text,
        Category.PERSONAL_CARE,
        WishKind.SERVICE,
        List.of("haircut"),
        Urgency.NORMAL,
        null,
        false,
        false,
        List.of(),
        null);
  }
}
