package org.wishlight.matching.round.domain;

import java.util.List;

/**
 * Wishes and volunteers by number, and what it costs to bring them together. Each wish goes to one
 * volunteer at most, and each volunteer takes as many as they have places.
 *
 * @param nobody by wish: the cost of leaving it without anybody
 * @param places by volunteer: the cost of each place that is free, the cheapest first
 * @param pairs who suits which wish
 */
public record Problem(List<Integer> nobody, List<List<Integer>> places, List<Pair> pairs) {

  /** A volunteer whom a wish suits. */
  public record Pair(int wish, int volunteer, int cost) {}

  /** Of an answer, which holds the place of a pair for each wish, or -1. */
  public long cost(int[] answer) {
    var taken = new int[places.size()];
    var cost = 0L;
    for (var wish = 0; wish < answer.length; wish++) {
      if (answer[wish] < 0) {
        cost += nobody.get(wish);
      } else {
        var pair = pairs.get(answer[wish]);
        cost += pair.cost();
        cost += places.get(pair.volunteer()).get(taken[pair.volunteer()]++);
      }
    }
    return cost;
  }
}
