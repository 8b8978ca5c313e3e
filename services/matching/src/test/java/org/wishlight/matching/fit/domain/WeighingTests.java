package org.wishlight.matching.fit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WeighingTests {

  @Test
  void theWordsCountMost() {
    assertThat(Weighing.of(0.6, Closeness.ELSEWHERE, 2, 3))
        .isGreaterThan(Weighing.of(0.45, Closeness.AT_HOME, 0, 3));
  }

  @Test
  void whoIsAtHomeThereIsPreferred() {
    assertThat(Weighing.of(0.5, Closeness.AT_HOME, 1, 3))
        .isGreaterThan(Weighing.of(0.5, Closeness.SERVES, 1, 3));
    assertThat(Weighing.of(0.5, Closeness.SERVES, 1, 3))
        .isGreaterThan(Weighing.of(0.5, Closeness.ELSEWHERE, 1, 3));
  }

  @Test
  void whoHoldsLessIsPreferred() {
    assertThat(Weighing.of(0.5, Closeness.AT_HOME, 0, 3))
        .isGreaterThan(Weighing.of(0.5, Closeness.AT_HOME, 2, 3));
  }

  @Test
  void staysBetweenNothingAndOne() {
    assertThat(Weighing.of(1, Closeness.AT_HOME, 0, 3)).isBetween(0.99, 1.0);
    assertThat(Weighing.of(0, Closeness.ELSEWHERE, 9, 3)).isZero();
  }

  @Test
  void knowsWhoIsNear() {
    assertThat(Closeness.of("xiuyuan", List.of(), "xiuyuan")).isEqualTo(Closeness.AT_HOME);
    assertThat(Closeness.of("wener", List.of("xiuyuan"), "xiuyuan")).isEqualTo(Closeness.SERVES);
    assertThat(Closeness.of("wener", List.of(), "xiuyuan")).isEqualTo(Closeness.ELSEWHERE);
  }
}
