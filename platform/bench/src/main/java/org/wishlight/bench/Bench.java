package org.wishlight.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.wishlight.bench.report.Machine;
import org.wishlight.bench.report.Report;
import org.wishlight.bench.round.Course;
import org.wishlight.bench.round.Extent;
import org.wishlight.local.infra.Refusal;
import org.wishlight.local.project.Project;

/** Measures intake against the database alone and against peers, and writes a report. */
public final class Bench {
  private static final String USAGE = "./wishlight bench intake [--quick]";
  private static final String QUICK = "--quick";

  private Bench() {}

  public static void main(String... arguments) throws IOException {
    var asked = List.of(arguments);
    if (!asked.contains("intake") || !Stream.of("intake", QUICK).toList().containsAll(asked)) {
      System.err.println(USAGE);
      System.exit(2);
    }
    try {
      run(asked.contains(QUICK) ? Extent.QUICK : Extent.FULL);
    } catch (Refusal refusal) {
      System.err.println(refusal.getMessage());
      System.exit(1);
    }
  }

  private static void run(Extent extent) throws IOException {
    var root = Path.of(System.getProperty("wishlight.root", "")).toAbsolutePath();
    var target = root.resolve("platform/bench/target/bench");
    var machine = Machine.described();
    machine.put("run", extent.described());
    var figures = new Course(extent, System.out).run(Project.at(root), target.resolve("run"));
    var report = new Report(figures, machine);
    System.out.println();
    System.out.println(report.verdicts());
    report.write(target).forEach(System.out::println);
  }
}
