package org.wishlight.matching.wall.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.MatchEvent.DeadlineMissed;
import org.wishlight.contracts.MatchEvent.DeadlineNeared;
import org.wishlight.contracts.WishStatus;

/** Whatever happens to a wish in whatever order, somebody answers for it until it is granted. */
class WallEntryPathsTests {
  private static final Promises PROMISES = new DaysPerStep();
  private static final Claimant LI = new Claimant("v1", "li");
  private static final int STEPS = 200;

  private final Set<Object> said = new HashSet<>();
  private Instant now = Instant.parse("2026-11-02T01:00:00Z");

  static List<Long> seeds() {
    return new Random(2026).longs(300).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void leavesNobodyOut(long seed) {
    var chance = new Random(seed);
    var first = Circle.values()[chance.nextInt(Circle.values().length)];
    var wish = WallEntry.opened("liangcheng", "xiuyuan", "p1", first, now, PROMISES);
    for (var i = 0; i < STEPS; i++) {
      now = now.plus(Duration.ofHours(chance.nextInt(30)));
      var step = tried(wish, oneOf(chance));
      step.events().forEach(this::checkIsSaidOnce);
      wish = step.entry();
      checkIsAttended(wish);
    }
  }

  private Function<WallEntry, Step> oneOf(Random chance) {
    return switch (chance.nextInt(14)) {
      case 0, 1 -> wish -> wish.claim("c" + now, LI, now, PROMISES);
      case 2 -> wish -> wish.start(now, PROMISES);
      case 3 -> wish -> wish.fulfil(0, now, PROMISES);
      case 4 -> wish -> wish.release("x", now, PROMISES);
      case 5 -> wish -> wish.reopen("x", now, PROMISES);
      case 6 -> wish -> chance.nextInt(9) == 0 ? wish.confirm(5) : Step.unchanged(wish);
      case 7 ->
          wish ->
              chance.nextInt(9) == 0
                  ? wish.takeDown(WishStatus.WITHDRAWN, "x")
                  : Step.unchanged(wish);
      case 8, 9 -> wish -> wish.warn(now);
      case 10 ->
          wish ->
              wish.circle() == Circle.INTERNAL
                  ? wish.widen(Widening.NOBODY_NEAR, now, PROMISES)
                  : Step.unchanged(wish);
      default -> wish -> wish.miss(now, PROMISES);
    };
  }

  private static Step tried(WallEntry wish, Function<WallEntry, Step> step) {
    try {
      return step.apply(wish);
    } catch (WrongState notNow) {
      return Step.unchanged(wish);
    }
  }

  private void checkIsSaidOnce(Object event) {
    switch (event) {
      case DeadlineMissed missed ->
          assertThat(said.add(List.of("missed", missed.deadline(), missed.dueAt()))).isTrue();
      case DeadlineNeared neared ->
          assertThat(said.add(List.of("neared", neared.deadline(), neared.dueAt()))).isTrue();
      default -> {}
    }
  }

  private static void checkIsAttended(WallEntry wish) {
    assertThat(wish.owner()).isNotNull();
    if (wish.running() == null) {
      assertThat(wish.nextActionAt()).isNull();
      assertThat(wish.watch()).isEqualTo(Watch.NONE);
    } else {
      assertThat(wish.nextActionAt()).isNotNull();
      assertThat(wish.turn()).isNotNull();
      assertThat(wish.claim() == null).isEqualTo(wish.status() == WishStatus.PUBLISHED);
    }
  }
}
