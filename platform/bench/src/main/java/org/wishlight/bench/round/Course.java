package org.wishlight.bench.round;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import org.wishlight.bench.load.Book;
import org.wishlight.bench.load.TopicWatch;
import org.wishlight.bench.report.Arm;
import org.wishlight.bench.report.Figures;
import org.wishlight.bench.report.Point;
import org.wishlight.bench.servers.Stage;
import org.wishlight.bench.servers.Topics;
import org.wishlight.local.project.Project;

/** One whole run, from starting the servers to ending them. */
public final class Course {
  private static final Duration PEERS_WARMING = Duration.ofMinutes(1);

  private final Extent extent;
  private final Progress progress;
  private final Figures figures = new Figures();

  public Course(Extent extent, PrintStream out) {
    this.extent = extent;
    this.progress = new Progress(out);
  }

  /**
   * Measures everything, or what there is time for.
   *
   * @param folder for the servers' files; forgotten before; the logs stay
   */
  public Figures run(Project project, Path folder) {
    progress.say("starting MongoDB, Kafka, wish-intake, identity and the peers");
    var book = new Book();
    try (var stage = Stage.open(project, folder, extent.flags());
        var mongo = MongoClients.create(stage.mongoUri());
        var topics = new TopicWatch(stage.brokers(), Topics.ALL, book)) {
      var doors = Doors.of(stage);
      var measuring = new Measuring(stage, book);
      warmUp(doors, measuring);
      compare(stage, doors, measuring, mongo);
      var overloading = new Overloading(stage, measuring, mongo);
      progress.attempt("overload", extent.most(), () -> overload(overloading, doors));
      progress.attempt(
          "freshness", extent.most(), () -> freshen(stage, doors, measuring, topics, mongo));
    }
    return figures;
  }

  private void warmUp(Doors doors, Measuring measuring) {
    progress.say("warming up the peers");
    progress.attempt(
        "Spring Modulith",
        () -> measuring.warmUp(doors.modulith(), extent.warmUpOfModulith(), PEERS_WARMING));
    progress.attempt(
        "the connector",
        () -> measuring.warmUp(doors.connector(), extent.warmUpOfConnector(), PEERS_WARMING));
    progress.say("warming up wish-intake");
    figures.setWarmUp(measuring.warmUp(doors.ours(), extent.warmUp(), extent.warming()));
  }

  private void compare(Stage stage, Doors doors, Measuring measuring, MongoClient mongo) {
    var limits = new Limits(stage, mongo, extent);
    figures.setDocumentBytes(limits.documentBytes());
    limits.warmUp();
    var rounds = new Rounds(doors, measuring, limits, figures, extent, progress);
    for (var round = 1; round <= extent.rounds(); round++) {
      rounds.run(round);
    }
  }

  private void overload(Overloading overloading, Doors doors) {
    var taken = figures.median(Arm.OURS_256, Point::accepted);
    if (Double.isNaN(taken)) {
      return;
    }
    progress.say("sending twice as much as can be taken");
    figures.set(overloading.run(doors.ours(), taken, extent.arm()));
  }

  private void freshen(
      Stage stage, Doors doors, Measuring measuring, TopicWatch topics, MongoClient mongo) {
    progress.say("starting matching and statistics");
    try (var freshening = Freshening.open(stage, doors, measuring, topics, mongo)) {
      freshening.warmUp(extent);
      for (var round = 1; round <= extent.rounds(); round++) {
        for (var rate : new int[] {100, 300}) {
          var fresh = freshening.measure(round, rate, extent.arm());
          figures.add(fresh);
          progress.say(fresh);
        }
      }
    }
  }
}
