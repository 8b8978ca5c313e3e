package org.wishlight.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wishlight.bench.report.FiguresTests.aPoint;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wishlight.bench.load.Spread;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class ReportTests {
  @TempDir Path folder;

  @Test
  void saysWhatIsReachedAndWhatIsNotAndByHowMuch() throws IOException {
    var figures = new Figures();
    figures.add(aPoint(1, Arm.SINGLE, 1_000));
    figures.add(aPoint(1, Arm.OURS_64, 2_500));
    figures.add(aPoint(1, Arm.OURS_256, 1_400));
    new Report(figures, Map.of("cores", "2")).write(folder);

    var markdown = Files.readString(folder.resolve("report.md"));

    assertThat(markdown)
        .contains("| accepted, 64 connections ÷ raw single | ≥ 2.00 × | reached: 2.50 × |")
        .contains("| accepted, 256 connections ÷ raw single | ≥ 3.00 × | not reached: 1.40 × |")
        .contains("| seen on Kafka ÷ Spring Modulith | ≥ 15.0 × | not measured |")
        .contains("| cores | 2 |");
  }

  @Test
  void countsWhatARefusalLeftAsNotReached() throws IOException {
    var figures = new Figures();
    figures.set(new Overload(9_000, 4_000, 50, 0, 0, 1, 0, 300, 1, 2, Duration.ofMillis(20)));
    new Report(figures, Map.of()).write(folder);

    assertThat(Files.readString(folder.resolve("report.md"))).contains("| P9 | not reached |");
  }

  @Test
  void drawsPlotsThatNeedNothingFromElsewhere()
      throws IOException, ParserConfigurationException, SAXException {
    var figures = new Figures();
    for (var arm : Arm.values()) {
      figures.add(aPoint(1, arm, 1_000));
    }
    figures.add(new Freshness(1, 300, new Spread(5, 40), new Spread(9, 80), 0));
    new Report(figures, Map.of("memory", "24 GB")).write(folder);

    var page = Files.readString(folder.resolve("report.html"));

    assertThat(page).contains("<svg").doesNotContain("http://", "https://", "<script", "NaN");
    for (var svg : page.split("(?=<svg)")) {
      if (svg.startsWith("<svg")) {
        parse(svg.substring(0, svg.indexOf("</svg>") + "</svg>".length()));
      }
    }
  }

  private static void parse(String xml)
      throws ParserConfigurationException, IOException, SAXException {
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
