package org.wishlight.statistics.figures;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A native chart below the table that it draws: names in the first column, titles in the first row.
 */
final class ReportChart {
  private static final int WIDTH = 9;
  private static final int HEIGHT = 20;

  private ReportChart() {}

  static void bars(XSSFSheet sheet, String title, int rows, List<Integer> columns) {
    if (rows > 0) {
      draw(sheet, title, rows, columns, ChartTypes.BAR);
    }
  }

  static void lines(XSSFSheet sheet, String title, int rows, List<Integer> columns) {
    if (rows > 0) {
      draw(sheet, title, rows, columns, ChartTypes.LINE);
    }
  }

  private static void draw(
      XSSFSheet sheet, String title, int rows, List<Integer> columns, ChartTypes type) {
    var chart = below(sheet, rows);
    chart.setTitleText(title);
    chart.setTitleOverlay(false);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    var data = plotOf(chart, type);
    var names =
        XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(1, rows, 0, 0));
    for (int column : columns) {
      var values =
          XDDFDataSourcesFactory.fromNumericCellRange(
              sheet, new CellRangeAddress(1, rows, column, column));
      var head = sheet.getRow(0).getCell(column).getStringCellValue();
      var place = new CellReference(sheet.getSheetName(), 0, column, true, true);
      data.addSeries(names, values).setTitle(head, place);
    }
    chart.plot(data);
  }

  private static XSSFChart below(XSSFSheet sheet, int rows) {
    var drawing = sheet.createDrawingPatriarch();
    var top = rows + 2;
    return drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, top, WIDTH, top + HEIGHT));
  }

  private static XDDFChartData plotOf(XSSFChart chart, ChartTypes type) {
    var bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
    var left = chart.createValueAxis(AxisPosition.LEFT);
    left.setCrosses(AxisCrosses.AUTO_ZERO);
    var data = chart.createData(type, bottom, left);
    if (data instanceof XDDFBarChartData bars) {
      bars.setBarDirection(BarDirection.COL);
    }
    return data;
  }
}
