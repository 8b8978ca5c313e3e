package org.wishlight.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTests {
  private final Traces traces = new Traces(List.of(new Person("王奶奶", "13812345678")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "by 王奶奶!",
        "the 奶奶 of somebody",
        "name=%E7%8E%8B%E5%A5%B6%E5%A5%B6",
        "name=%e7%8e%8b%e5%a5%b6%e5%a5%b6",
        "\\u738b\\u5976\\u5976",
        "\\u738B\\u5976\\u5976",
        "+8613812345678",
        "138-1234-5678",
        "138 1234 5678"
      })
  void areFoundHoweverTheyAreWritten(String text) {
    assertThat(traces.in(text.getBytes(UTF_8))).isTrue();
  }

  @Test
  void areFoundBetweenBytesThatAreNoText() {
    var bytes = "\u0000王奶奶\u0000".getBytes(UTF_8);
    bytes[0] = (byte) 0xff;

    assertThat(traces.in(bytes)).isTrue();
  }

  @Test
  void masksAreNoTraces() {
    assertThat(traces.in("王** 138****5678".getBytes(UTF_8))).isFalse();
  }
}
