package org.wishlight.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.wishlight.bench.matching.MatchingCourse;
import org.wishlight.bench.report.Machine;
import org.wishlight.bench.report.Report;
import org.wishlight.bench.round.Course;
import org.wishlight.bench.round.Extent;
import org.wishlight.local.infra.Refusal;
import org.wishlight.local.project.Project;

/** Measures intake or matching, against their limits and against others, and writes a report. */
public final class Bench {
  private static final String USAGE = "./wishlight bench intake|matching [--quick]";
  private static final String INTAKE = "intake";
  private static final String MATCHING = "matching";
  private static final String QUICK = "--quick";

  private Bench() {}

  public static void main(String... arguments) throws IOException {
    var asked = List.of(arguments);
    if (asked.contains(INTAKE) == asked.contains(MATCHING)
        || !List.of(INTAKE, MATCHING, QUICK).containsAll(asked)) {
      System.err.println(USAGE);
      System.exit(2);
    }
    try {
      var extent = asked.contains(QUICK) ? Extent.QUICK : Extent.FULL;
      if (asked.contains(MATCHING)) {
        matching(extent);
      } else {
        intake(extent);
      }
    } catch (Refusal refusal) {
      System.err.println(refusal.getMessage());
      System.exit(1);
    }
  }

  private static void matching(Extent extent) throws IOException {
    var target = root().resolve("platform/bench/target/bench-matching");
    var course = new MatchingCourse(extent, System.out);
    var report = course.run(Project.at(root()), target.resolve("run"));
    System.out.println();
    System.out.println(report);
    Files.createDirectories(target);
    System.out.println(Files.writeString(target.resolve("report.md"), report));
  }

  private static void intake(Extent extent) throws IOException {
    var root = root();
    var target = root.resolve("platform/bench/target/bench");
    var machine = Machine.described();
    machine.put("run", extent.described());
    var figures = new Course(extent, System.out).run(Project.at(root), target.resolve("run"));
    var report = new Report(figures, machine);
    System.out.println();
    System.out.println(report.verdicts());
    report.write(target).forEach(System.out::println);
  }

  private static Path root() {
    return Path.of(System.getProperty("wishlight.root", "")).toAbsolutePath();
  }
}
