package org.wishlight.meaning.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.wishlight.meaning.tags.Tags;

/** Learns a model from examples: always the same one from the same examples. */
public final class Training {
  private static final int ROUNDS = 12;
  private static final float RATE = 0.25f;
  private static final float DECAY = 2e-5f;
  private static final int RARE = 2;

  /** Every so often the lexicon is hidden, so that words it does not know can be done without. */
  private static final float BLIND = 0.4f;

  private final List<Example> examples;
  private final Map<String, Integer> traits;
  private final List<Point> points;
  private final List<Point> blind;

  private Training(List<Example> examples, List<Look> looks) {
    this.examples = examples;
    this.traits = traits(looks);
    this.points = looks.stream().map(look -> Model.point(look, traits)).toList();
    this.blind = looks.stream().map(look -> Model.point(look.withoutWords(), traits)).toList();
  }

  public static Model on(List<Example> examples) {
    return on(examples, examples.stream().map(Looks::at).toList());
  }

  /** With the looks at the examples, in the same order. */
  public static Model on(List<Example> examples, List<Look> looks) {
    var training = new Training(examples, looks);
    var outcomes = training.learn(Outcome.all().size(), Training::outcome);
    var tags = training.learn(Tags.all().size(), Training::tags);
    return new Model(training.traits, outcomes, tags);
  }

  private static Map<String, Integer> traits(List<Look> looks) {
    var seen = new TreeMap<String, Integer>();
    looks.forEach(look -> look.traits().keySet().forEach(t -> seen.merge(t, 1, Integer::sum)));
    var places = new HashMap<String, Integer>();
    seen.forEach(
        (trait, times) -> {
          if (times >= RARE) {
            places.put(trait, places.size());
          }
        });
    return places;
  }

  private static float[] outcome(Example example) {
    var truth = new float[Outcome.all().size()];
    if (example.role() == Role.WISH) {
      truth[example.outcome().number()] = 1;
    }
    return truth;
  }

  /** The main tag counts most; the others share the rest. */
  private static float[] tags(Example example) {
    var truth = new float[Tags.all().size()];
    var others = example.tags().size() - 1;
    example.tags().forEach(tag -> truth[tag.number()] = 0.35f / Math.max(others, 1));
    truth[example.tags().getFirst().number()] = others == 0 ? 1 : 0.65f;
    return truth;
  }

  private Linear learn(int classes, Function<Example, float[]> truth) {
    var width = points.getFirst().embedding().length;
    var linear = Linear.zero(classes, width, traits.size());
    var order = new ArrayList<>(IntStream.range(0, points.size()).boxed().toList());
    var random = new Random(1);
    for (var round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      var rate = RATE / (1 + 0.25f * round);
      order.forEach(
          i -> {
            var point = (random.nextFloat() < BLIND ? blind : points).get(i);
            learn(linear, point, examples.get(i).weight(), truth.apply(examples.get(i)), rate);
          });
    }
    return linear;
  }

  private static void learn(Linear linear, Point point, float weight, float[] truth, float rate) {
    var sum = 0f;
    for (var t : truth) {
      sum += t;
    }
    if (sum == 0) {
      return;
    }
    var error = linear.probabilities(point);
    for (var c = 0; c < error.length; c++) {
      error[c] -= truth[c];
    }
    linear.step(point, error, rate * weight / 4, DECAY);
  }
}
