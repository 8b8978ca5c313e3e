package org.wishlight.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The same content twice: Markdown for the repository, HTML with plots for people. */
public final class Report {
  private static final String TITLE = "Wishlight: intake, measured";

  private final Tables tables;
  private final Plots plots;
  private final Figures figures;
  private final Map<String, String> machine;

  /** A heading with what stands below it. */
  private record Section(String title, String text, Table table, String plots) {
    String markdown() {
      return "## " + title + "\n" + text + "\n\n" + table.markdown() + "\n";
    }

    String html() {
      return "<h2>" + title + "</h2><p>" + Html.escaped(text) + "</p>\n" + plots + table.html();
    }
  }

  public Report(Figures figures, Map<String, String> machine) {
    this.figures = figures;
    this.machine = machine;
    tables = new Tables(figures);
    plots = new Plots(figures);
  }

  /** One line for each goal. */
  public String verdicts() {
    return Goals.of(figures).stream()
        .map(
            goal ->
                "%-3s %-48s %-10s %s"
                    .formatted(goal.name(), goal.what(), goal.wish(), goal.verdict()))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** Returns the files written. */
  public List<Path> write(Path folder) throws IOException {
    Files.createDirectories(folder);
    var sections = sections();
    return List.of(
        Files.writeString(folder.resolve("report.md"), markdown(sections)),
        Files.writeString(folder.resolve("report.html"), html(sections)));
  }

  private static String markdown(List<Section> sections) {
    return sections.stream()
        .map(Section::markdown)
        .collect(Collectors.joining("", "# " + TITLE + "\n\n", ""));
  }

  private static String html(List<Section> sections) {
    return Html.page(TITLE, sections.stream().map(Section::html).collect(Collectors.joining("\n")));
  }

  private List<Section> sections() {
    var sections = new ArrayList<Section>();
    sections.add(new Section("Goals", Explained.GOALS, tables.goals(), ""));
    var pictures = plots.accepted() + plots.visible() + plots.cost() + plots.latency();
    sections.add(new Section("Arms", arms(), tables.arms(), pictures));
    sections.add(new Section("Rounds", Explained.ROUNDS, tables.rounds(), ""));
    figures
        .overload()
        .ifPresent(
            found ->
                sections.add(
                    new Section("Overload", Explained.OVERLOAD, tables.overload(found), "")));
    sections.add(new Section("Freshness", Explained.FRESHNESS, tables.freshness(), ""));
    sections.add(new Section("Machine", "", machine(), ""));
    return sections;
  }

  private String arms() {
    return Explained.ARMS.formatted(figures.rounds(), figures.warmUp(), figures.documentBytes());
  }

  private Table machine() {
    var rows =
        machine.entrySet().stream().map(fact -> List.of(fact.getKey(), fact.getValue())).toList();
    return new Table(List.of("what", "which"), rows);
  }
}
