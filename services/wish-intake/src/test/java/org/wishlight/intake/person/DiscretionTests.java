package org.wishlight.intake.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscretionTests {
  private static final Discretion WANG =
      Discretion.about(new Wisher("王桂英", "5553 1234", "凉城路 1 弄 2 号"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "我是王桂英，想理发 | 我是王**，想理发",
        "王 桂 英想理发 | 王**想理发",
        "送到凉城路1弄2号，找王桂英 | 送到***，找王**",
        "送到凉城路 １弄 ２号 | 送到***",
        "送到凉城路一弄二号 | 送到***",
        "电话55531234 | 电话555*1234",
        "电话 5553-1234 或 13800138000 | 电话 555*1234 或 138****8000"
      })
  void hidesWhoseTheWordsAre(String text, String shown) {
    assertThat(WANG.masked(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"桂英超市", "凉城路 1 弄 3 号", "王阿姨想理发", "555312345号"})
  void leavesOtherWordsAlone(String text) {
    assertThat(WANG.masked(text)).isEqualTo(text);
  }

  @Test
  void doesNotTakeAWordForAPartOfAnother() {
    var li = Discretion.about(new Wisher("Li Na", null, null));

    assertThat(li.masked("li na would like a book")).isEqualTo("L** would like a book");
    assertThat(li.masked("Lina's books, li nails")).isEqualTo("L**'s books, li nails");
  }

  @Test
  void masksNoSingleSign() {
    var one = Discretion.about(new Wisher("一", "", " "));

    assertThat(one.masked("一个人")).isEqualTo("一个人");
  }

  @Test
  void hidesNumbersOfNobodyInParticular() {
    assertThat(Discretion.ABOUT_NOBODY.masked("13800138000")).isEqualTo("138****8000");
  }
}
