package org.wishlight.local.demo;

import static org.wishlight.local.infra.Messages.text;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.wishlight.local.demo.Place.Neighborhood;
import org.wishlight.local.infra.Refusal;
import org.wishlight.local.project.Project;
import tools.jackson.databind.JsonNode;

/**
 * Both sample offices file at the same time, volunteers claim, start, release and fulfil, residents
 * confirm; at the end the figures, and the books compared. Exit code 1 if they disagree.
 */
public final class Demo {
  private static final List<String> OPERATORS =
      List.of("liangcheng-operator", "beiwaitan-operator");
  private static final int LIVES_AT_ONCE = 16;

  private final DemoOptions options;
  private final Project project;
  private final Api api;
  private final SampleData sample = new SampleData();
  private final Tally tally = new Tally();
  private final Volunteers volunteers = new Volunteers();
  private final Semaphore lives = new Semaphore(LIVES_AT_ONCE);
  private final String run = UUID.randomUUID().toString();

  private Demo(DemoOptions options, Project project) {
    this.options = options;
    this.project = project;
    this.api = new Api(System.getProperty("wishlight.door", project.door().toString()));
  }

  public static void main(String[] arguments) throws Exception {
    System.exit(run(arguments));
  }

  private static int run(String... arguments) throws InterruptedException {
    try {
      var project = Project.at(Path.of(System.getProperty("wishlight.root", "")).toAbsolutePath());
      return new Demo(DemoOptions.parse(arguments), project).play();
    } catch (Refusal refusal) {
      System.err.println(refusal.line());
      return 1;
    }
  }

  private int play() throws InterruptedException {
    var neighborhoods = neighborhoods();
    try (var _ = new Progress(() -> tally.line(options.total()))) {
      register(neighborhoods);
      act(neighborhoods);
    }
    var result = new Check(api, new Books(project), tally).run();
    print(FigureTable.lines(figures(), neighborhoods));
    print(result.figures());
    print(result.faults().isEmpty() ? List.of(text("demo.agree")) : result.faults());
    return result.faults().isEmpty() ? 0 : 1;
  }

  private List<Neighborhood> neighborhoods() {
    var offices = OPERATORS.stream().map(operator -> api.get(operator, "/api/v1/offices")).toList();
    if (!offices.stream().allMatch(Answer::isGood)) {
      throw new Refusal(text("demo.nobody", "./wishlight up"));
    }
    return offices.stream()
        .flatMap(answer -> Place.neighborhoods(answer.body(), text("demo.language")).stream())
        .distinct()
        .toList();
  }

  private JsonNode figures() {
    return api.get("platform-ops", "/api/v1/statistics/by/neighborhood").body();
  }

  private void register(List<Neighborhood> neighborhoods) {
    for (var n = 0; n < sample.offers(); n++) {
      var home = neighborhoods.get(n % neighborhoods.size());
      var body = sample.volunteer(n, neighborhoods);
      var answer = api.post(home.operator(), "/api/v1/volunteers", body, run + "-volunteer-" + n);
      if (!answer.isGood()) {
        throw new Refusal(text("demo.volunteer.refused", answer.body()));
      }
      volunteers.add(home, answer);
    }
  }

  private void act(List<Neighborhood> neighborhoods) throws InterruptedException {
    var walls = new HashMap<String, WallWatch>();
    neighborhoods.forEach(
        home ->
            walls.computeIfAbsent(home.office(), office -> new WallWatch(api, home.operator())));
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var began = System.nanoTime();
      var pause = Duration.ofSeconds(1).toNanos() / options.rate();
      for (var n : IntStream.range(0, options.total()).toArray()) {
        var home = neighborhoods.get(n % neighborhoods.size());
        waitUntil(began + (long) (n * pause));
        people.submit(() -> file(n, home, walls));
      }
    } finally {
      walls.values().forEach(WallWatch::close);
    }
  }

  private void file(int n, Neighborhood home, Map<String, WallWatch> walls) {
    var began = System.nanoTime();
    var body = sample.wish(n, home);
    var answer = api.post(home.system(), "/api/v1/wishes", body, run + "-wish-" + n);
    if (!answer.isGood()) {
      tally.trouble("POST /api/v1/wishes", answer);
      return;
    }
    var wish = answer.text("id");
    tally.filed.add(wish);
    try {
      var seen = Objects.requireNonNull(walls.get(home.office())).await(wish);
      tally.millisToWall.add(Duration.ofNanos(seen.at() - began).toMillis());
      tally.onTheWall.increment();
      live(home, wish, seen.entry().path("circle").asString(""));
    } catch (TimeoutException never) {
      tally.troubles.add(text("demo.not.on.wall", wish));
    }
  }

  private void live(Neighborhood home, String wish, String circle) {
    lives.acquireUninterruptibly();
    try {
      new WishLife(api, tally, volunteers, home, wish).live(circle);
    } finally {
      lives.release();
    }
  }

  private static void waitUntil(long nanos) throws InterruptedException {
    var left = nanos - System.nanoTime();
    if (left > 0) {
      Thread.sleep(Duration.ofNanos(left));
    }
  }

  private static void print(List<String> lines) {
    System.out.println();
    lines.forEach(System.out::println);
  }
}
