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
        "卡号6222021234567890123 | 卡号622****************",
        "卡号6222 0212 3456 7890 123 | 卡号622* **** **** **** ***",
        "1 3 8 0 0 1 3 8 0 0 0 | 1 3 8 * * * * 8 0 0 0",
        "1-3-8-0-0-1-3-8-0-0-0 | 1-3-8-*-*-*-*-8-0-0-0",
        "１３８－００１３－８０００ | １３８－****－８０００",
        "１３８　００１３　８０００ | １３８　****　８０００",
        "(138)0013.8000 | (138)****.8000",
        "壹叁捌零零壹叁捌零零零 | 壹叁捌****捌零零零",
        "1三8〇〇壹3八000 | 1三8****八000",
        "①③⑧⓪⓪①③⑧⓪⓪⓪ | ①③⑧****⑧⓪⓪⓪",
        "9 9 0 0 0 0 1 9 5 5 1 2 3 0 2 3 2 X | 9 9 0 * * * * * * * * * * * * * * *",
        "９９００００１９５５１２３０２３２Ｘ | ９９０***************",
        "九九零零零零一九五五一二三零二三二x | 九九零***************",
        "990000-1955-12-30-232X | 990***-****-**-**-****",
        "9900001955 1230 232x办证 | 990******* **** ****办证",
        "老证990000 551230 232 | 老证990*** ****** ***"
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
        "要1、3、5、7、9、2、4、6、8、10、11号的票",
        "第一第二第三都行，①要快②要好",
        "2026 年 11 月 03 日 14:00 到 16:00"
      })
  void leavesOtherNumbersAlone(String text) {
    assertThat(SensitiveNumbers.masked(text)).isEqualTo(text);
  }

  @Test
  void seesThroughCharactersThatNobodySees() {
    assertThat(SensitiveNumbers.masked("138\u200B0013\u200B8000")).doesNotContain("0013");
  }
}
