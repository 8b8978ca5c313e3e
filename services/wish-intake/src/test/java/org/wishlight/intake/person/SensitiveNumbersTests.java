package org.wishlight.intake.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SensitiveNumbersTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "想请人上门理发，打我电话13800138000 | 想请人上门理发，打我电话138****8000",
        "修空调，手机１３８００１３８０００ | 修空调，手机１３８****８０００",
        "要轮椅，联系 138-0013-8000 或者晚上来 | 要轮椅，联系 138-****-8000 或者晚上来",
        "打 +86 138 0013 8000 | 打 +86 138 **** 8000",
        "打8613800138000 | 打861**********",
        "电话一三八零零一三八零零零谢谢 | 电话一三八****八零零零谢谢",
        "幺三八 0013 8000 | 幺三八 **** 8000",
        "低保申请，证号990000194001010011帮看看 | 低保申请，证号990***************帮看看",
        "办认证 990000195512302320 谢谢 | 办认证 990*************** 谢谢",
        "证号 990000 19551230 232X | 证号 990*** ******** ****",
        "座机021-65432109晚上打 | 座机021-********晚上打",
        "卡号6222021234567890123 | 卡号622****************"
      })
  void hidesWhatIsNobodysBusiness(String text, String shown) {
    assertThat(SensitiveNumbers.masked(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "想修3号楼2单元501室的灯",
        "2026-11-03 下午2点到4点",
        "2026-11-03 2026-11-04 两天都可以",
        "一家三口，七十八岁老人",
        "预算1000到2000元",
        "👨‍👩‍👧全家福📷",
        "要1、3、5、7、9、2、4、6、8、10、11号的票"
      })
  void leavesOtherNumbersAlone(String text) {
    assertThat(SensitiveNumbers.masked(text)).isEqualTo(text);
  }

  @Test
  void seesThroughCharactersThatNobodySees() {
    assertThat(SensitiveNumbers.masked("138\u200B0013\u200B8000")).doesNotContain("0013");
  }
}
