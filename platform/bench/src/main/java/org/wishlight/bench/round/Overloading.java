package org.wishlight.bench.round;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wishlight.bench.load.Filings;
import org.wishlight.bench.load.Mark;
import org.wishlight.bench.load.Pace;
import org.wishlight.bench.load.Postman;
import org.wishlight.bench.report.Overload;
import org.wishlight.bench.servers.CpuTime;
import org.wishlight.bench.servers.PeakMemory;
import org.wishlight.bench.servers.Stage;

/** Sends twice what can be taken, and looks afterwards at what it left. */
final class Overloading {
  private static final int CONNECTIONS = 4_096;
  private static final List<String> PATH = List.of("description", "text");

  private final Stage stage;
  private final Measuring measuring;
  private final MongoClient mongo;

  Overloading(Stage stage, Measuring measuring, MongoClient mongo) {
    this.stage = stage;
    this.measuring = measuring;
    this.mongo = mongo;
  }

  Overload run(Door ours, double taken, Duration time) {
    measuring.settle(ours);
    var pid = stage.server(Stage.INTAKE).pid();
    var before = CpuTime.resident(pid);
    var since = System.currentTimeMillis();
    try (var memory = new PeakMemory(pid);
        var postman = new Postman(ours.port(), ours.letters(), CONNECTIONS)) {
      var filings = measuring.deliver(postman, Pace.of(2 * taken, time));
      return judged(filings, stored(since), before, memory.bytes());
    }
  }

  private static Overload judged(Filings filings, Set<Integer> stored, long before, long most) {
    var accepted = filings.accepted();
    var refused = filings.refused();
    var kept = filings.numbers().filter(filings::wasAccepted).filter(stored::contains).count();
    var left = filings.numbers().filter(filings::wasRefused).filter(stored::contains).count();
    return new Overload(
        filings.begun() / seconds(filings.timeToSend()),
        accepted / seconds(filings.timeToAccept()),
        refused,
        filings.begun() - accepted - refused,
        filings.refusedWithoutTime(),
        left + filings.refusedAndSeen(),
        accepted - kept + accepted - filings.acceptedAndSeen(),
        filings.untilAnswered().p99(),
        before,
        most,
        behind(filings));
  }

  private static Duration behind(Filings filings) {
    var behind = filings.timeToSee().minus(filings.timeToAccept());
    return behind.isNegative() ? Duration.ZERO : behind;
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }

  /** The numbers of all wishes that were stored since. */
  private Set<Integer> stored(long millis) {
    var wishes = mongo.getDatabase(Stage.INTAKE).getCollection("wishes");
    var found = new HashSet<Integer>();
    wishes
        .find(Filters.gte("_id", firstId(millis)))
        .projection(Projections.include(String.join(".", PATH)))
        .map(wish -> wish.getEmbedded(PATH, ""))
        .forEach(text -> found.add(Mark.find(text.getBytes(StandardCharsets.UTF_8))));
    return found;
  }

  /** The least UUIDv7 of that millisecond. */
  private static String firstId(long millis) {
    return "%08x-%04x".formatted(millis >>> 16, millis & 0xffff);
  }
}
