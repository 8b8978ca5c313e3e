package org.wishlight.bench.round;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.List;
import java.util.function.IntPredicate;
import org.wishlight.bench.load.Filings;
import org.wishlight.bench.load.Pace;
import org.wishlight.bench.load.Postman;
import org.wishlight.bench.load.TopicWatch;
import org.wishlight.bench.report.Freshness;
import org.wishlight.bench.servers.Stage;
import org.wishlight.local.infra.Refusal;

/** How soon filed wishes hang on the wall and count in the figures. */
final class Freshening implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int WARM_UP = 20;
  private static final List<String> SERVICES = List.of("matching", "statistics");

  private final Measuring measuring;
  private final TopicWatch topics;
  private final Sights wall = new Sights();
  private final WallWatch wallWatch;
  private final FactsWatch facts;
  private final Postman postman;

  private Freshening(
      Stage stage, Doors doors, Measuring measuring, TopicWatch topics, MongoClient mongo) {
    this.measuring = measuring;
    this.topics = topics;
    facts = new FactsWatch(mongo);
    var port = stage.server("matching").port();
    wallWatch = new WallWatch(port, stage.token("platform-ops"), wall);
    postman = new Postman(doors.ours().port(), doors.ours().letters(), 64);
  }

  /** Starts matching and statistics; returns when a wish comes through both. */
  static Freshening open(
      Stage stage, Doors doors, Measuring measuring, TopicWatch topics, MongoClient mongo) {
    measuring.settle(doors.ours());
    stage.join(SERVICES);
    topics.rememberSubjects();
    var freshening = new Freshening(stage, doors, measuring, topics, mongo);
    freshening.settle();
    return freshening;
  }

  private void settle() {
    Measuring.await(
        PATIENCE.multipliedBy(2),
        () -> {
          var one = measuring.deliver(postman, Pace.asFastAsAnswered(Duration.ofSeconds(1), 1));
          return Measuring.await(Duration.ofSeconds(1), () -> isEverywhere(one));
        });
  }

  /** Compilers look at requests, not at seconds. */
  void warmUp(Extent extent) {
    deliver(Pace.asFastAsAnswered(PATIENCE, extent.warmUp() / WARM_UP));
  }

  Freshness measure(int round, int perSecond, Duration time) {
    var filings = deliver(Pace.of(perSecond, time));
    if (wallWatch.isBroken()) {
      throw new Refusal("The wall's stream broke: see the log of matching");
    }
    return new Freshness(
        round,
        perSecond,
        filings.until(wall::at),
        filings.until(this::countedAt),
        filings.numbers().filter(filings::wasAccepted).filter(not(this::isSeen)).count());
  }

  private Filings deliver(Pace pace) {
    var filings = measuring.deliver(postman, pace);
    Measuring.await(PATIENCE, () -> isEverywhere(filings));
    return filings;
  }

  private boolean isEverywhere(Filings filings) {
    return filings.numbers().filter(filings::wasAccepted).allMatch(this::isSeen);
  }

  private boolean isSeen(int number) {
    return wall.at(number) != 0 && countedAt(number) != 0;
  }

  private long countedAt(int number) {
    return facts.at(topics.subjectOf(number));
  }

  private static IntPredicate not(IntPredicate condition) {
    return condition.negate();
  }

  @Override
  public void close() {
    postman.close();
    wallWatch.close();
    facts.close();
  }
}
