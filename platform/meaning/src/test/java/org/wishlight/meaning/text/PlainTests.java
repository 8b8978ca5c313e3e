package org.wishlight.meaning.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTests {
  @Test
  void foldsTraditionalFullWidthAndEmoji() {
    assertThat(Plain.of("想請人上門理髮📷")).isEqualTo("想请人上门理发");
    assertThat(Plain.of("ＷｉＦｉ不通，１０天了")).isEqualTo("wifi不通 10天了");
    assertThat(Plain.of("👨‍👩‍👧全家福📷")).isEqualTo("全家福");
  }

  @Test
  void bearsAnything() {
    assertThat(Plain.of("")).isEmpty();
    assertThat(Plain.of("\u0000\uD800 \u202E。")).isEmpty();
    assertThat(Plain.of("修灯".repeat(1_000_000))).hasSize(200);
  }

  @Test
  void hearsWhatSoundsAlike() {
    assertThat(Sound.of("充电装")).isEqualTo(Sound.of("充电桩"));
    assertThat(Sound.of("修灯")).isNotEqualTo(Sound.of("修鞋"));
  }

  @Test
  void readsQuotedCells() {
    var rows = Csv.rows("\uFEFFid,text\r\n1,\"洗窗,六楼 \"\"急\"\"\"\r\n2,磨刀");

    assertThat(rows).extracting(row -> row.get("text")).containsExactly("洗窗,六楼 \"急\"", "磨刀");
  }
}
