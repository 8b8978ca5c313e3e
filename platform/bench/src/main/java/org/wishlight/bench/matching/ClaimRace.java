package org.wishlight.bench.matching;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Claims on 64 connections: each another wish, or all of them the same one. */
final class ClaimRace {
  static final int CONNECTIONS = 64;

  private final Http matching;

  ClaimRace(Http matching) {
    this.matching = matching;
  }

  /**
   * @param granted how many claims were won
   */
  record Outcome(double perSecond, int granted) {}

  Outcome run(int claims, IntFunction<String> wish, List<String> volunteers) {
    var next = new AtomicInteger();
    var granted = new AtomicInteger();
    var start = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      IntStream.range(0, CONNECTIONS)
          .forEach(
              connection ->
                  threads.execute(
                      () -> {
                        for (var n = next.getAndIncrement();
                            n < claims;
                            n = next.getAndIncrement()) {
                          if (isGranted(wish.apply(n), volunteers.get(n % volunteers.size()))) {
                            granted.incrementAndGet();
                          }
                        }
                      }));
    }
    return new Outcome(claims * 1e9 / (System.nanoTime() - start), granted.get());
  }

  private boolean isGranted(String wish, String volunteer) {
    var answer =
        matching.post("/api/v1/wall/" + wish + "/claims", "{\"volunteer\":\"" + volunteer + "\"}");
    if (answer.statusCode() != 201 && answer.statusCode() != 409) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return answer.statusCode() == 201;
  }
}
