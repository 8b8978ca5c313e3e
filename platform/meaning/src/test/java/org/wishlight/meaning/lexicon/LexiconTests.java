package org.wishlight.meaning.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wishlight.meaning.tags.Tag;

class LexiconTests {
  @ParameterizedTest
  @CsvSource({
    "想要把雨伞, umbrella",
    "雨伞坏了想修, umbrella-repair",
    "想要台空调扇电扇, electric-fan",
    "电风扇坏了, appliance-repair",
    "老太太想扦脚, pedicure",
    "小区想装充电装, charging-pile",
    "想学太极, dance-teaching"
  })
  void readsWhatIsMeant(String text, String tag) {
    assertThat(Lexicon.lexicon().read(text).strongest()).map(Tag::id).contains(tag);
  }

  @ParameterizedTest
  @CsvSource({"x", "天地玄黄"})
  void saysNothingWhereNothingIsKnown(String text) {
    assertThat(Lexicon.lexicon().read(text).strongest()).isEmpty();
  }
}
