package org.wishlight.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wishlight.statistics.Story.aWish;

import org.junit.jupiter.api.Test;
import org.wishlight.statistics.Story;

class ContributionTests {

  @Test
  void countsTheWholeWayOnce() {
    assertCounts(aWish().submitted(), "submitted");
    assertCounts(aWish().filed(), "submitted published open realisable");
    assertCounts(
        aWish().filed().claimed(),
        "submitted published claimed realisable responded claimedThatDay");
    assertCounts(
        aWish().filed().granted(5),
        "submitted published confirmed realisable responded onTime rated satisfied claimedThatDay"
            + " confirmedThatDay");
  }

  @Test
  void takesWhatWasWithdrawnOrMergedOutOfTheRate() {
    assertCounts(aWish().filed().withdrawn(), "submitted published withdrawn");
    assertCounts(aWish().filed().merged(), "submitted published merged");
    assertCounts(aWish().submitted().merged(), "submitted merged");
    assertCounts(aWish().filed().merged().published(), "submitted published open realisable");
    assertCounts(aWish().submitted().withdrawn(), "submitted withdrawn");
  }

  @Test
  void countsConfirmedAndWithdrawnAsConfirmedOnly() {
    assertCounts(
        aWish().filed().claimed().started().fulfilled().confirmed(3, false).withdrawn(),
        "submitted published confirmed realisable responded rated claimedThatDay"
            + " confirmedThatDay");
  }

  @Test
  void remembersThatAWishWasReturned() {
    assertCounts(aWish().submitted().returned(), "submitted returned");
    assertCounts(
        aWish().submitted().returned().published(), "submitted published open realisable returned");
  }

  @Test
  void countsWhatTheOfficeAnswersForWhileItDoes() {
    assertCounts(
        aWish().filed().widened().escalated(), "submitted published open realisable escalated");
    assertCounts(
        aWish().filed().widened().escalated().claimed(),
        "submitted published claimed realisable responded claimedThatDay");
  }

  private static void assertCounts(Story story, String counters) {
    var sum = new Tally();
    Contribution.of(story.fact()).forEach(part -> sum.add(part.tally(), 1));
    sum.counts().keySet().stream()
        .filter(name -> name.contains("-"))
        .forEach(name -> sum.add(name, -sum.counts().get(name)));

    var expected = new Tally();
    for (var counter : counters.split(" ")) {
      expected.add(counter, 1);
    }
    assertThat(sum).isEqualTo(expected);
  }
}
