package org.wishlight.meaning.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wishlight.meaning.sense.Understanding;

class LikenessTests {
  private final Understanding understanding = Understanding.standard();

  @ParameterizedTest
  @CsvSource({
    "水龙头漏水, 家里龙头滴水想修, true, 3, SAME",
    "想請人理髮, 想请人理发, true, 1, SAME",
    "想请人理发, 想请人理发, true, 60, AGAIN",
    "想请人理发, 想请人理发, false, 0, OTHER_HOUSEHOLD",
    "想要双棉鞋 38码, 想要双棉鞋 42码, true, 0, AGAIN",
    "想要辆轮椅, 房东不退押金, true, 0, UNRELATED",
    "想要辆轮椅, 房东不退押金, false, 0, UNRELATED"
  })
  void householdAndTimeDecideToo(String one, String two, boolean same, int days, Verdict verdict) {
    var senses = understanding.wishes(List.of(one, two));
    var apart = Duration.ofDays(days);

    assertThat(Likeness.of(senses.get(0), senses.get(1), same, apart).verdict()).isEqualTo(verdict);
    assertThat(Likeness.of(senses.get(1), senses.get(0), same, apart.negated()).verdict())
        .isEqualTo(verdict);
  }
}
