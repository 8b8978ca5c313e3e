package org.wishlight.meaning.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeaningTests {
  private final Meaning meaning = Meaning.meaning();

  @Test
  void putsNearWhatMeansTheSame() {
    var vectors = meaning.embed(List.of("想请人上门理发", "帮老人剪头发", "车位不够停不下"));

    assertThat(product(vectors[0], vectors[0])).isCloseTo(1, within(1e-4));
    assertThat(product(vectors[0], vectors[1]))
        .isGreaterThan(product(vectors[0], vectors[2]) + 0.2);
  }

  @Test
  void givesEveryTextAVector() {
    var vectors = meaning.embed(List.of("", "😀", "a".repeat(5000), "修灯".repeat(5000)));

    assertThat(List.of(vectors)).allSatisfy(vector -> assertThat(vector).hasSize(Meaning.WIDTH));
    assertThat(meaning.embed(List.of())).isEmpty();
  }

  @Test
  void givesThreadsTheSameVectors() {
    var texts = List.of("想要辆轮椅", "洗空调", "一个人住，想有人来说说话，顺便带点菜");
    var alone = meaning.embed(texts);

    assertThat(IntStream.range(0, 64).parallel().mapToObj(_ -> meaning.embed(texts)).toList())
        .allSatisfy(together -> assertThat(together).isDeepEqualTo(alone));
  }

  private static double product(float[] one, float[] two) {
    return IntStream.range(0, one.length).mapToDouble(i -> one[i] * two[i]).sum();
  }
}
