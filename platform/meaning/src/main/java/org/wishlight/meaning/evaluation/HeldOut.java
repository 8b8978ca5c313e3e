package org.wishlight.meaning.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wishlight.meaning.learning.Example;
import org.wishlight.meaning.learning.Examples;
import org.wishlight.meaning.learning.Look;
import org.wishlight.meaning.learning.Looks;
import org.wishlight.meaning.learning.Training;
import org.wishlight.meaning.sense.Sense;
import org.wishlight.meaning.sense.Understanding;

/**
 * Cross-validation: every sample sentence is judged by a model that has learnt from the authored
 * sentences and from the other folds, never from itself.
 */
final class HeldOut {
  private final List<Example> authored =
      Stream.concat(Examples.authoredWishes().stream(), Examples.authoredOffers().stream())
          .toList();
  private final List<Example> wishes = Examples.sampleWishes();
  private final List<Example> offers = Examples.sampleOffers();
  private final Map<Example, Look> looks = new IdentityHashMap<>();

  List<Example> wishes() {
    return wishes;
  }

  List<Example> offers() {
    return offers;
  }

  /** The sense of every sample sentence; which folds there are depends on {@code seed}. */
  Map<Example, Sense> senses(int folds, int seed) {
    var fold = folds(folds, seed);
    var senses = new IdentityHashMap<Example, Sense>();
    for (var i = 0; i < folds; i++) {
      var held = i;
      var model = understanding(sample().filter(e -> fold.getOrDefault(e, 0) != held).toList());
      sample()
          .filter(e -> fold.getOrDefault(e, 0) == held)
          .forEach(e -> senses.put(e, model.sense(e.text(), look(e))));
    }
    return senses;
  }

  private Stream<Example> sample() {
    return Stream.concat(wishes.stream(), offers.stream());
  }

  private Understanding understanding(List<Example> known) {
    var examples = Stream.concat(authored.stream(), known.stream()).toList();
    return Understanding.with(Training.on(examples, examples.stream().map(this::look).toList()));
  }

  private Look look(Example example) {
    return looks.computeIfAbsent(example, Looks::at);
  }

  /** Each category is spread over all folds alike. */
  private Map<Example, Integer> folds(int folds, int seed) {
    var fold = new IdentityHashMap<Example, Integer>();
    for (var list : List.of(wishes, offers)) {
      var shuffled = new ArrayList<>(list);
      Collections.shuffle(shuffled, new Random(seed));
      shuffled.sort(Comparator.comparing(example -> example.outcome().category()));
      IntStream.range(0, shuffled.size()).forEach(i -> fold.put(shuffled.get(i), i % folds));
    }
    return fold;
  }
}
