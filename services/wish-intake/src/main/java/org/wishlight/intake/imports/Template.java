package org.wishlight.intake.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.wishlight.contracts.Category;
import org.wishlight.intake.imports.table.TableRow;

/** The workbook that people fill in: headings, an example, and what to write where. */
final class Template {
  private static final double WIDTH = 18;
  private static final double WIDE = 48;
  private static final Map<Column, String> EXAMPLE =
      Map.of(
          Column.TEXT, "（示例）卫生间水龙头一直滴水，想请师傅上门修一修",
          Column.CATEGORY, Category.HOME_REPAIR.chinese(),
          Column.KIND, "服务",
          Column.NAME, "示例居民",
          Column.PHONE, "13800138000",
          Column.ADDRESS, "示例路 1 弄 2 号 301 室",
          Column.BENEFICIARY, "本人",
          Column.MOBILITY_LIMITED, "是",
          Column.ANONYMOUS, "否");

  private static final List<String> NOTES =
      List.of(
          "第一行是列名，请勿删除；列的顺序可以调整，不需要的列可以删去。",
          "“心愿内容”和“姓名”必须填写，其余各列可以空着。",
          "示例行可以保留，导入时会跳过。",
          "类别可填：" + categories() + "。不填时由系统建议。",
          "类型可填：服务、物品、设施。",
          "行动不便、匿名请填“是”或“否”。",
          "心愿内容不超过 500 字，请不要写姓名、电话和门牌号，这些请填在各自的列里。",
          "有问题的行不会导入，可以下载，改好后再次导入；已经导入的行不会重复登记。",
          "Only 心愿内容 (text) and 姓名 (name) are required. Headings may be Chinese or English"
              + " (text, category, kind, name, phone, address, beneficiary, mobilityLimited,"
              + " anonymous), in any order. The example is skipped.");

  private Template() {}

  static byte[] workbook() {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Wishlight", "1.0")) {
      writeList(workbook.newWorksheet("微心愿"));
      writeNotes(workbook.newWorksheet("填写说明"));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /** Who leaves it in means no wish by it. */
  static boolean isExample(TableRow row, Heading heading) {
    return heading.in(row, Column.TEXT).equals(EXAMPLE.get(Column.TEXT))
        && heading.in(row, Column.NAME).equals(EXAMPLE.get(Column.NAME));
  }

  private static void writeList(Worksheet sheet) {
    for (var column : Column.values()) {
      var n = column.ordinal();
      var isRequired = Column.REQUIRED.contains(column);
      sheet.value(0, n, isRequired ? column.chinese() + "*" : column.chinese());
      sheet.value(1, n, EXAMPLE.get(column));
      sheet.style(n).format("@").set();
      sheet.style(0, n).bold().fillColor("FFF2CC").set();
      sheet.style(1, n).italic().fontColor("7F7F7F").format("@").set();
      sheet.width(n, column == Column.TEXT ? WIDE : WIDTH);
    }
    sheet.freezePane(0, 1);
  }

  private static void writeNotes(Worksheet sheet) {
    for (var n = 0; n < NOTES.size(); n++) {
      sheet.value(n, 0, NOTES.get(n));
    }
    sheet.width(0, 2 * WIDE);
  }

  private static String categories() {
    return Arrays.stream(Category.values()).map(Category::chinese).collect(Collectors.joining("、"));
  }
}
