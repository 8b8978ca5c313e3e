package org.wishlight.bench.matching;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.wishlight.bench.report.Machine;
import org.wishlight.bench.report.Median;
import org.wishlight.bench.round.Extent;
import org.wishlight.bench.servers.Stage;
import org.wishlight.local.project.Project;

/** One run: the services are started, the claim race and rounds are measured, all is ended. */
public final class MatchingCourse {
  private static final String OFFICE = "liangcheng";
  private static final int CLAIMS = 2_560;

  private final Extent extent;
  private final PrintStream out;
  private final List<String> lines = new ArrayList<>();

  public MatchingCourse(Extent extent, PrintStream out) {
    this.extent = extent;
    this.out = out;
  }

  /** Returns the report, as Markdown. */
  public String run(Project project, Path folder) {
    lines.add("# Wishlight: matching, measured\n");
    Machine.described().forEach((fact, value) -> lines.add("- " + fact + ": " + value));
    lines.add("- run: " + extent.described() + "\n");
    var services = new LinkedHashMap<String, Map<String, String>>();
    services.put("identity", Map.of());
    services.put("wish-intake", Map.of());
    services.put(
        "matching", Map.of("WISHLIGHT_ROUNDS_LOOKEVERY", "200ms", "WISHLIGHT_ROUNDS_EVERY", "10h"));
    out.println("starting MongoDB, Kafka, identity, wish-intake and matching");
    try (var stage = Stage.with(project, folder, extent.flags(), services);
        var mongo = MongoClients.create(stage.mongoUri())) {
      measure(stage, mongo.getDatabase("matching"));
    }
    return String.join("\n", lines) + "\n";
  }

  private void measure(Stage stage, MongoDatabase stored) {
    var matching = Http.to(stage, "matching", OFFICE + "-operator");
    var intake = Http.to(stage, "wish-intake", OFFICE + "-operator");
    out.println("filing templates");
    var crowd = new Crowd(stored, Templates.made(intake, matching, stored));
    claims(new ClaimRace(matching), crowd);
    rounds(matching, stored, crowd);
  }

  private void claims(ClaimRace race, Crowd crowd) {
    say("\n## P5: claims on 64 connections");
    say(
        "| round | distinct wishes, answered/s | one wish each 64, answered/s | hot ÷ distinct | winners |");
    say("|---|---|---|---|---|");
    var ratios = new ArrayList<Double>();
    for (var round = 0; round <= extent.rounds(); round++) {
      var place = "claims" + round;
      var wishes = crowd.gather(place, CLAIMS + CLAIMS / 64, 256, 1_000);
      var volunteers = IntStream.range(0, 256).mapToObj(n -> Crowd.id(place, "v", n)).toList();
      var distinct = race.run(CLAIMS, wishes::get, volunteers);
      var hot = race.run(CLAIMS, n -> wishes.get(CLAIMS + n / 64), volunteers);
      crowd.disperse(place);
      if (round > 0) {
        var ratio = hot.perSecond() / distinct.perSecond();
        ratios.add(ratio);
        say(
            "| %d | %.0f | %.0f | %.2f | %d of %d; %d of %d |"
                .formatted(
                    round,
                    distinct.perSecond(),
                    hot.perSecond(),
                    ratio,
                    distinct.granted(),
                    CLAIMS,
                    hot.granted(),
                    CLAIMS / 64));
      }
    }
    say("\nP5 hot ÷ distinct, wanted ≥ 0.8: **%.2f**".formatted(median(ratios)));
  }

  private void rounds(Http matching, MongoDatabase stored, Crowd crowd) {
    say("\n## P6: rounds");
    say(
        "| wishes × volunteers | proposed | left over | greedy leaves | nobody suits | read, ms | decide, ms | of it solver, ms | write, ms | all, ms |");
    say("|---|---|---|---|---|---|---|---|---|---|");
    var largest = extent.isQuick() ? 5_000 : 10_000;
    round(matching, stored, crowd, new Plan("warm", 1, 1_000));
    round(matching, stored, crowd, new Plan("one", 1, 1_000));
    for (var n = 0; n < extent.rounds(); n++) {
      round(matching, stored, crowd, new Plan("ten" + n, 1, largest));
    }
    round(matching, stored, crowd, new Plan("fifty", 5, largest));
    round(matching, stored, crowd, new Plan("hundred", 100, largest / 100));
  }

  /** So many neighbourhoods, each with so many wishes and volunteers. */
  private record Plan(String name, int places, int size) {
    List<String> neighborhoods() {
      return IntStream.range(0, places).mapToObj(n -> name + n).toList();
    }
  }

  private void round(Http matching, MongoDatabase stored, Crowd crowd, Plan plan) {
    var places = plan.neighborhoods();
    var held = stored.getCollection("rounds");
    places.forEach(
        place -> {
          held.insertOne(
              new Document("_id", OFFICE + "/" + place).append("at", Date.from(Instant.now())));
          crowd.gather(place, plan.size(), plan.size(), 1);
        });
    var before = RoundTimes.of(matching);
    var start = System.nanoTime();
    held.updateMany(
        Filters.in("_id", places.stream().map(place -> OFFICE + "/" + place).toList()),
        Updates.set("at", new Date(0)));
    Templates.await(
        "rounds", () -> RoundTimes.of(matching).written() >= before.written() + plan.places());
    var all = (System.nanoTime() - start) / 1e6;
    var times = RoundTimes.of(matching);
    tell(stored, plan, times, before, all);
    places.forEach(crowd::disperse);
  }

  private void tell(
      MongoDatabase stored, Plan plan, RoundTimes times, RoundTimes before, double all) {
    var proposed =
        stored
            .getCollection("wall")
            .countDocuments(
                Filters.and(
                    Filters.in("neighborhood", plan.neighborhoods()), Filters.exists("proposal")));
    var greedy = new Greedy(stored);
    var found = plan.neighborhoods().stream().map(greedy::leaves).toList();
    var hopeless = found.stream().mapToInt(Greedy.Outcome::hopeless).sum();
    var wishes = (long) plan.places() * plan.size();
    say(
        "| %s%d × %d | %d | %d | %d | %d | %.0f | %.0f | %.0f | %.0f | %.0f |"
            .formatted(
                plan.places() == 1 ? "" : plan.places() + " × ",
                plan.size(),
                plan.size(),
                proposed,
                wishes - hopeless - proposed,
                found.stream().mapToInt(Greedy.Outcome::left).sum(),
                hopeless,
                times.millisSince(before, "read"),
                times.millisSince(before, "decide"),
                times.millisSince(before, "solve"),
                times.millisSince(before, "write"),
                all));
  }

  private void say(String line) {
    lines.add(line);
    out.println(line);
  }

  private static double median(List<Double> values) {
    return Median.of(values.stream().mapToDouble(Double::doubleValue));
  }
}
