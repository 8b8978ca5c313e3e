package org.wishlight.matching.themeday;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.wishlight.paper.Column;
import org.wishlight.paper.Print;

/** A theme day's report on one A4 page, in both languages. */
final class ReportSheet {
  private static final float MARGIN = 56;
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private ReportSheet() {}

  static byte[] pdf(DayReport report) throws IOException {
    try (var print = new Print(report.themeDay().title())) {
      print.page(PDRectangle.A4, leaf -> fill(leaf.column(MARGIN), report));
      return print.bytes();
    }
  }

  private static void fill(Column column, DayReport report) throws IOException {
    var day = report.themeDay();
    column.centred("点亮微心愿 Wishlight", 13);
    column.centred(day.title(), 20);
    column.centred(day.place() + " · " + minute(day.startsAt()) + " – " + minute(day.endsAt()), 11);
    column.gap(20);
    figure(column, "展示心愿", "Wishes shown", report.shown());
    figure(column, "现场认领", "Taken on the spot", report.takenOnTheSpot());
    figure(column, "仍待认领", "Left open", report.leftOpen());
    figure(column, "签到志愿者", "Volunteers checked in", report.volunteers());
    figure(column, "来宾", "Guests", report.guests());
    column.gap(16);
    column.line("分类 · 展示 / 现场认领 / 待认领   By category: shown / taken / left open", 10);
    for (var some : report.byCategory()) {
      var category = some.category();
      column.line(
          "%s %s   %d / %d / %d"
              .formatted(
                  category.chinese(),
                  category.english(),
                  some.shown(),
                  some.takenOnTheSpot(),
                  some.leftOpen()),
          11);
    }
    column.gap(20);
    column.line("统计时间 As of " + minute(report.asOf()), 9);
  }

  private static void figure(Column column, String chinese, String english, int count)
      throws IOException {
    column.line(chinese + " " + english + "   " + count, 14);
  }

  private static String minute(Instant moment) {
    return MINUTES.format(moment);
  }
}
