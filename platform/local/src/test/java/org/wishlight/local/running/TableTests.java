package org.wishlight.local.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TableTests {

  @Test
  void keepsColumnsStraightWithChineseHeadings() {
    var table = new Table("进程", "状态");
    table.row("kafka", "正常");
    var out = new ByteArrayOutputStream();

    table.print(new PrintStream(out, true, StandardCharsets.UTF_8));

    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("进程   状态", "kafka  正常");
  }
}
