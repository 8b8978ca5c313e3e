package org.wishlight.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.wishlight.statistics.Story.aWish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.WishStatus;
import org.wishlight.statistics.Story;

class WishFactTests {

  static Stream<Story> stories() {
    return Stream.of(
        aWish().filed().granted(5),
        aWish().submitted().returned().published().claimed().released().claimed(),
        aWish().filed().widened().escalated().claimed(),
        aWish().filed().claimed().started().fulfilled().reopened().withdrawn(),
        aWish().filed().granted(null).withdrawn(),
        aWish().filed().merged().claimed().released(),
        aWish().filed().widened().merged().published().claimed());
  }

  @ParameterizedTest
  @MethodSource("stories")
  void isTheSameInWhicheverOrderTheTopicsAreHeard(Story story) {
    var interleavings = interleavings(story.wishEvents, story.matchEvents);

    assertThat(interleavings).hasSizeGreaterThan(5);
    assertThat(interleavings.stream().map(Story::fact).distinct()).hasSize(1);
  }

  @Test
  void followsTheLifeOfAWish() {
    assertThat(aWish().submitted().fact().status()).isEqualTo(WishStatus.SUBMITTED);
    assertThat(aWish().filed().fact().status()).isEqualTo(WishStatus.PUBLISHED);
    assertThat(aWish().filed().claimed().fact().status()).isEqualTo(WishStatus.CLAIMED);
    assertThat(aWish().filed().claimed().started().fact().status())
        .isEqualTo(WishStatus.IN_PROGRESS);
    assertThat(aWish().filed().claimed().started().fulfilled().fact().status())
        .isEqualTo(WishStatus.FULFILLED);
    assertThat(aWish().filed().granted(3).fact().status()).isEqualTo(WishStatus.CONFIRMED);
    assertThat(aWish().filed().claimed().released().fact().status())
        .isEqualTo(WishStatus.PUBLISHED);
  }

  @Test
  void beginsAnewOnTheWallOnceItIsUnmerged() {
    var first = Instant.parse("2026-11-21T00:00:00Z");
    var later = Instant.parse("2026-11-24T00:00:00Z");
    var due = Instant.parse("2026-11-26T00:00:00Z");
    var merged = aWish().at(first).filed().widened().escalated().merged();
    assertThat(merged.fact().status()).isEqualTo(WishStatus.MERGED);

    var fact = merged.at(later).due(due).published().fact();

    assertThat(fact.status()).isEqualTo(WishStatus.PUBLISHED);
    assertThat(fact.dueAt()).isEqualTo(due);
    assertThat(fact.position().withOffice()).isFalse();
  }

  @Test
  void isInTheReviewAgainOnceItIsUnmergedThere() {
    assertThat(aWish().submitted().merged().submitted().fact().status())
        .isEqualTo(WishStatus.SUBMITTED);
  }

  @Test
  void staysConfirmedWhenItIsWithdrawnAtTheSameTime() {
    assertThat(aWish().filed().granted(4).withdrawn().fact().status())
        .isEqualTo(WishStatus.CONFIRMED);
  }

  @Test
  void isWithdrawnWhileClaimed() {
    var fact = aWish().filed().claimed().withdrawn().fact();

    assertThat(fact.status()).isEqualTo(WishStatus.WITHDRAWN);
    assertThat(fact.dueAt()).isNull();
  }

  @Test
  void keepsTheFirstClaimAndTheFirstPublication() {
    var first = Instant.parse("2026-11-21T00:00:00Z");
    var later = Instant.parse("2026-11-22T00:00:00Z");

    var claimed = aWish().filed().at(first).claimed().released().at(later).claimed().fact();
    var published = aWish().at(first).filed().returned().at(later).published().fact();

    assertThat(claimed.claimedAt()).isEqualTo(first);
    assertThat(published.countedAt()).isEqualTo(first.plusSeconds(60));
  }

  @Test
  void standsWhereMatchingSays() {
    var fact = aWish().filed().widened().escalated().fact();

    assertThat(fact.position()).isNotNull();
    assertThat(fact.position().circle()).isEqualTo(Circle.NEIGHBORHOOD);
    assertThat(fact.position().withOffice()).isTrue();
  }

  @Test
  void knowsMillisecondsOnly() {
    var filing = aWish().submitted().fact().filing();

    assertThat(filing).isNotNull();
    assertThat(filing.submittedAt()).isEqualTo(Instant.parse("2026-11-20T02:00:00.123Z"));
  }

  @Test
  void refusesToBeginInTheMiddle() {
    assertThatIllegalStateException().isThrownBy(() -> aWish().withdrawn().fact());
  }

  @Test
  void countsForNothingBeforeItsFilingIsHeard() {
    assertThat(Contribution.of(aWish().claimed().fact())).isEmpty();
  }

  private static List<List<Envelope<?>>> interleavings(
      List<Envelope<?>> one, List<Envelope<?>> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return List.of(Stream.concat(one.stream(), other.stream()).toList());
    }
    var all = new ArrayList<List<Envelope<?>>>();
    interleavings(one.subList(1, one.size()), other).forEach(rest -> all.add(before(one, rest)));
    interleavings(one, other.subList(1, other.size()))
        .forEach(rest -> all.add(before(other, rest)));
    return all;
  }

  private static List<Envelope<?>> before(List<Envelope<?>> first, List<Envelope<?>> rest) {
    var all = new ArrayList<Envelope<?>>(rest.size() + 1);
    all.add(first.getFirst());
    all.addAll(rest);
    return all;
  }
}
