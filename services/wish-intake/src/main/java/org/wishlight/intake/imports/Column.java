package org.wishlight.intake.imports;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a list of wishes, with the names that people give them. */
enum Column {
  TEXT("text", "心愿内容", "心愿", "微心愿", "内容", "愿望", "心愿描述", "心愿名称", "wish"),
  CATEGORY("category", "类别", "分类", "心愿类别", "心愿分类"),
  KIND("kind", "类型", "心愿类型", "性质"),
  NAME("name", "姓名", "许愿人", "许愿人姓名", "居民姓名", "名字", "wisher"),
  PHONE("phone", "电话", "联系电话", "手机", "手机号", "手机号码", "电话号码", "联系方式", "mobile", "telephone"),
  ADDRESS("address", "地址", "住址", "家庭住址", "家庭地址", "居住地址", "详细地址"),
  BENEFICIARY("beneficiary", "受益人", "受益对象", "服务对象"),
  MOBILITY_LIMITED("mobilityLimited", "行动不便", "是否行动不便"),
  ANONYMOUS("anonymous", "匿名", "是否匿名");

  static final List<Column> REQUIRED = List.of(TEXT, NAME);

  private static final Map<String, Column> BY_NAME = byName();

  private final String field;
  private final List<String> names;

  Column(String field, String... names) {
    this.field = field;
    this.names = List.of(names);
  }

  /** Its name where faults are named. */
  String field() {
    return field;
  }

  /** Its heading, as the template has it. */
  String chinese() {
    return names.getFirst();
  }

  String label(Locale language) {
    return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? field : chinese();
  }

  static Optional<Column> of(String heading) {
    return Optional.ofNullable(BY_NAME.get(plain(heading)));
  }

  static Optional<Column> ofField(String field) {
    return Arrays.stream(values()).filter(column -> column.field.equals(field)).findFirst();
  }

  /** Without what people put around a name: spaces, stars, remarks in brackets, capitals. */
  static String plain(String heading) {
    return Normalizer.normalize(heading, Normalizer.Form.NFKC)
        .replaceAll("\\([^)]*\\)|[\\s\\h_*:\\-\\u200B-\\u200D\\uFEFF]", "")
        .toLowerCase(Locale.ROOT);
  }

  private static Map<String, Column> byName() {
    var byName = new HashMap<String, Column>();
    for (var column : values()) {
      Stream.concat(Stream.of(column.field), column.names.stream())
          .forEach(name -> byName.put(plain(name), column));
    }
    return Map.copyOf(byName);
  }
}
