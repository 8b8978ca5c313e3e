package org.wishlight.intake.wish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodesTests {
  private static final String SIGNS = "34679ACDEFGHJKMNPRTVWXY";

  private final Codes codes = new Codes();

  @Test
  void holdNothingThatLooksLikeSomethingElse() {
    assertThat(Stream.generate(codes::next).limit(1000))
        .doesNotHaveDuplicates()
        .allSatisfy(
            code -> {
              assertThat(code).hasSize(9).doesNotContainPattern("[01258BILOQSUZ]");
              assertThat(Codes.isMistyped(code)).isFalse();
            });
  }

  @Test
  void tellEveryWrongSign() {
    var code = codes.next();

    for (var n = 0; n < code.length(); n++) {
      var right = code.charAt(n);
      for (var wrong : SIGNS.replace(String.valueOf(right), "").toCharArray()) {
        assertThat(Codes.isMistyped(code.substring(0, n) + wrong + code.substring(n + 1))).isTrue();
      }
    }
  }

  @Test
  void tellEveryExchange() {
    var code = Stream.generate(codes::next).filter(CodesTests::hasNoSignTwice).findFirst().get();

    IntStream.range(0, 8)
        .mapToObj(n -> new StringBuilder(code).deleteCharAt(n).insert(n + 1, code.charAt(n)))
        .forEach(exchanged -> assertThat(Codes.isMistyped(exchanged.toString())).isTrue());
  }

  @Test
  void ofEightSignsStayGood() {
    assertThat(Codes.isMistyped("ABCD2345")).isFalse();
    assertThat(Codes.isMistyped("ABCD23456")).isTrue();
  }

  private static boolean hasNoSignTwice(String code) {
    return code.chars().distinct().count() == code.length();
  }
}
