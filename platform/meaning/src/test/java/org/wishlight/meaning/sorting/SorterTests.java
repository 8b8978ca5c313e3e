package org.wishlight.meaning.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.WishKind;
import org.wishlight.meaning.sense.Understanding;

class SorterTests {
  private final Sorter sorter = Sorter.with(Understanding.standard());

  @ParameterizedTest
  @CsvSource({
    "想請人上門理髮，腿腳不便, personal-care",
    "家裏水龍頭漏水，想修一下, home-repair",
    "👨‍👩‍👧全家福📷, culture",
    "想要一個書包, goods",
    "楼 道 灯 坏 了, public-facility",
    "想修灯'); DROP TABLE wishes;--, home-repair"
  })
  void sortsHoweverItIsWritten(String text, String category) {
    assertThat(sorted(text).category().code()).isEqualTo(category);
  }

  @Test
  void proposesKindNeedsAndThreeCandidates() {
    var sorted = sorted("老伴走不动了，想要辆轮椅");

    assertThat(sorted.category()).isEqualTo(Category.GOODS);
    assertThat(sorted.kind()).isEqualTo(WishKind.GOODS);
    assertThat(sorted.needs()).startsWith("wheelchair");
    assertThat(sorted.candidates()).hasSize(3);
    assertThat(sorted.candidates().getFirst().category()).isEqualTo(Category.GOODS);
    assertThat(sorted.confidence()).isBetween(0.5, 1.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "😀😀", "?????", "asdf qwer", "12345"})
  void doesNotGuessWhereNothingIsSaid(String text) {
    assertThat(sorted(text).category()).isEqualTo(Category.OTHER);
    assertThat(sorted(text).confidence()).isLessThan(0.2);
    assertThat(sorted(text).candidates()).hasSize(3);
  }

  @Test
  void doesNotGuessAboutABook() {
    var sorted = sorted("想请人来帮忙修一修家里的水龙头，".repeat(100));

    assertThat(sorted.category()).isEqualTo(Category.OTHER);
    assertThat(sorted.confidence()).isLessThan(0.2);
  }

  @Test
  void learnsFromAnOfficer() {
    var taught = sorter.learn("想借社区的秤称一称行李", Category.ERRANDS, WishKind.SERVICE);

    assertThat(taught.sort(List.of("想借社区的秤称称行李")).getFirst().category())
        .isEqualTo(Category.ERRANDS);
    assertThat(taught.sort(List.of("想要辆轮椅"))).isEqualTo(sorter.sort(List.of("想要辆轮椅")));
  }

  @Test
  void theNewestOfTwoCorrectionsCounts() {
    var text = "想有人帮我遛遛鸟";
    var taught =
        sorter
            .learn(text, Category.ERRANDS, WishKind.SERVICE)
            .learn(text, Category.CULTURE, WishKind.SERVICE);

    assertThat(taught.sort(List.of(text)).getFirst().category()).isEqualTo(Category.CULTURE);
  }

  @Test
  void answersInOrder() {
    assertThat(sorter.sort(List.of("求理发", "想要个篮球", "洗空调")))
        .extracting(Sorted::category)
        .containsExactly(Category.PERSONAL_CARE, Category.GOODS, Category.APPLIANCE_SERVICE);
  }

  private Sorted sorted(String text) {
    return sorter.sort(List.of(text)).getFirst();
  }
}
