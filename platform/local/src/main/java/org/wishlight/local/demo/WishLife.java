package org.wishlight.local.demo;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.wishlight.local.demo.Place.Neighborhood;

/** What volunteers and the resident do about one wish, from the wall to the confirmation. */
final class WishLife {
  private static final int MOST_ROUNDS = 6;

  private final Api api;
  private final Tally tally;
  private final Volunteers volunteers;
  private final Neighborhood home;
  private final String wish;

  WishLife(Api api, Tally tally, Volunteers volunteers, Neighborhood home, String wish) {
    this.api = api;
    this.tally = tally;
    this.volunteers = volunteers;
    this.home = home;
    this.wish = wish;
  }

  /** Claims, starts, sometimes releases, fulfils, is sometimes refused, and is confirmed. */
  void live(String circle) {
    for (var round = 1; round <= MOST_ROUNDS; round++) {
      var claim = chance(20) ? race(circle, round) : claim(circle, "claim-" + round);
      if (claim == null) {
        return;
      }
      tally.claimed.increment();
      if (chance(8)) {
        moved(claim + "/release", Map.of("reason", "临时有事"), "PUBLISHED", round);
        tally.released.increment();
        continue;
      }
      moved(claim + "/start", Map.of(), "IN_PROGRESS", round);
      moved(claim + "/fulfil", Map.of(), "FULFILLED", round);
      if (chance(4)) {
        answered("/reopen", Map.of("reason", "还没修好"), "PUBLISHED", round);
        tally.reopened.increment();
        continue;
      }
      var rating = ThreadLocalRandom.current().nextInt(3, 6);
      if (answered("/confirm", Map.of("rating", rating), "CONFIRMED", round)) {
        tally.confirmed.add(wish);
      }
      return;
    }
  }

  /** Two reach for it at the same moment: one wins, the other is told so. */
  private @Nullable String race(String circle, int round) {
    var other = CompletableFuture.supplyAsync(() -> attempt(circle, "rival-" + round));
    var mine = attempt(circle, "claim-" + round);
    var theirs = other.join();
    if (mine.isGood() && theirs.isGood() && !mine.text("id").equals(theirs.text("id"))) {
      tally.trouble("two claims on " + wish, theirs);
    }
    var winner = mine.isGood() ? mine : theirs;
    return won(winner);
  }

  private @Nullable String claim(String circle, String key) {
    var answer = attempt(circle, key);
    for (var again = 1; again <= 5 && answer.problem().equals("at-capacity"); again++) {
      answer = attempt(circle, key + "-" + again);
    }
    return won(answer);
  }

  private @Nullable String won(Answer answer) {
    if (answer.isGood()) {
      return answer.text("id");
    }
    tally.trouble("claim of " + wish, answer);
    return null;
  }

  private Answer attempt(String circle, String key) {
    var body = Map.of("volunteer", volunteers.any(home, circle));
    return api.post(home.operator(), "/api/v1/wall/" + wish + "/claims", body, wish + "-" + key);
  }

  /** The operator moves the claims of volunteers who do not use the system themselves. */
  private void moved(String step, Object body, String goal, int round) {
    step(home.operator(), "/api/v1/claims/" + step, body, goal, round);
  }

  /** The officer says for the resident what became of the wish. */
  private boolean answered(String step, Object body, String goal, int round) {
    return step(home.officer(), "/api/v1/wall/" + wish + step, body, goal, round);
  }

  /** A repeat of a step whose answer was lost finds the wish already where it should be. */
  private boolean step(String client, String path, Object body, String goal, int round) {
    var answer = api.post(client, path, body, wish + path + round);
    var isThere = answer.status() == 409 && answer.text("present").equals(goal);
    if (!answer.isGood() && !isThere) {
      tally.trouble(path, answer);
    }
    return answer.isGood() || isThere;
  }

  private static boolean chance(int percent) {
    return ThreadLocalRandom.current().nextInt(100) < percent;
  }
}
