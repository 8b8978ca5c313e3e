package org.wishlight.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkTests {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 25, 26, 400_001, 12_345_678, 308_915_775})
  void isFoundInWhateverStandsAroundIt(int number) {
    var text = ByteBuffer.wrap(("{\"text\":\"扦脚 m ma " + Mark.BLANK + "\"}").getBytes(UTF_8));
    Mark.write(number, text, "{\"text\":\"扦脚 m ma ".getBytes(UTF_8).length);

    assertThat(Mark.find(text.array())).isEqualTo(number);
  }

  @Test
  void isNotFoundWhereThereIsNone() {
    assertThat(Mark.find("mark:".getBytes(UTF_8))).isEqualTo(-1);
    assertThat(Mark.find("a mark: here and there".getBytes(UTF_8))).isEqualTo(-1);
    assertThat(Mark.find(new byte[0])).isEqualTo(-1);
  }
}
