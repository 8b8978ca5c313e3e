package org.wishlight.meaning.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wishlight.contracts.OfferKind;
import org.wishlight.meaning.sense.Sense;
import org.wishlight.meaning.sense.Understanding;

class FitTests {
  private final Understanding understanding = Understanding.standard();

  @Test
  void ranksTheBarberFirst() {
    var ranked = Fit.of(aWish("老妈卧床，头发长了"), skills("会修家电", "退休理发师，可上门", "能开车接送"));

    assertThat(ranked.getFirst().offer()).isEqualTo(1);
    assertThat(ranked.getFirst().fits()).isTrue();
    assertThat(ranked.getFirst().reasons()).contains("haircut");
    assertThat(ranked)
        .hasSize(3)
        .extracting(Suggestion::score)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void saysThatNobodyFits() {
    var ranked = Fit.of(aWish("想要台旧洗衣机"), skills("会剪纸", "教广场舞", "律师，免费咨询"));

    assertThat(ranked).noneMatch(Suggestion::fits).allMatch(one -> one.reasons().isEmpty());
  }

  @Test
  void nobodyOffersAnything() {
    assertThat(Fit.of(aWish("想要台旧洗衣机"), List.of())).isEmpty();
  }

  private Sense aWish(String text) {
    return understanding.wishes(List.of(text)).getFirst();
  }

  private List<Sense> skills(String... texts) {
    return understanding.offers(Stream.of(texts).toList(), OfferKind.SKILL);
  }
}
