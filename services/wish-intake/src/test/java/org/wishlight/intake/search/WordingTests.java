package org.wishlight.intake.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTests {
  @ParameterizedTest
  @CsvSource({
    "空调, 清洗空调",
    "空调清洗, 清洗空调",
    "空調, 清洗空调",
    "空调 扇, 空调和电风扇",
    "灯, 修灯泡",
    "灯, 换一盏灯",
    "修水龙头, 水龙头坏了要修一修",
    "水电, 修水电",
    "扦脚, 想请人扦脚",
    "加装电梯, 楼里想加装电梯",
    "WIFI, 家里ｗｉｆｉ连不上",
    "𠮷, 找𠮷野家"
  })
  void findsEveryWordWhereverItStands(String asked, String text) {
    assertThat(finds(asked, text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"空调, 修电视", "空调 电视, 清洗空调", "灯泡, 修路灯", "wi, wifi", "'.*', 修电视", "'《》', 修电视"})
  void findsNothingElse(String asked, String text) {
    assertThat(finds(asked, text)).isFalse();
  }

  /** As the database reads it. */
  private static boolean finds(String asked, String text) {
    var query = Wording.criteria(asked).getCriteriaObject();
    var parts = query.getList("$and", Document.class, List.of(query));
    return parts.stream().allMatch(part -> finds(part.get(Terms.FIELD), Terms.of(text)));
  }

  private static boolean finds(Object term, List<String> terms) {
    return switch (term) {
      case String exact -> terms.contains(exact);
      case java.util.regex.Pattern start ->
          terms.stream().anyMatch(found -> start.matcher(found).find());
      case Document none -> none.getList("$in", String.class).stream().anyMatch(terms::contains);
      default -> throw new AssertionError(term);
    };
  }
}
