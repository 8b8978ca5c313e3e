package org.wishlight.meaning.sorting;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.WishKind;
import org.wishlight.meaning.learning.Outcome;
import org.wishlight.meaning.sense.Sense;
import org.wishlight.meaning.sense.Understanding;
import org.wishlight.meaning.sorting.Sorted.Candidate;
import org.wishlight.meaning.tags.Tag;
import org.wishlight.meaning.tags.Tags;

/**
 * Proposes category, kind and needs. Never changes: {@link #learn} gives another one, which is put
 * in this one's place; whoever keeps the corrections hands them to every replica's sorter.
 */
public final class Sorter {
  /** A tag less likely than this is not proposed. */
  private static final double NEEDED = 0.12;

  private static final int MOST_NEEDS = 3;

  /** Longer texts are refused at filing; nothing is guessed about them. */
  private static final int LONGEST = 500;

  private static final double GUESS = 0.2;

  private final Understanding understanding;
  private final Lessons lessons;

  private Sorter(Understanding understanding, Lessons lessons) {
    this.understanding = understanding;
    this.lessons = lessons;
  }

  public static Sorter with(Understanding understanding) {
    return new Sorter(understanding, Lessons.none());
  }

  /** A sorter that knows these corrections too, the newest last. */
  public Sorter learn(List<Correction> corrections) {
    return new Sorter(understanding, lessons.and(corrections));
  }

  public Sorter learn(String text, Category category, WishKind kind) {
    return learn(List.of(new Correction(text, category, kind)));
  }

  /** One answer a text, in order. */
  public List<Sorted> sort(List<String> texts) {
    var senses = understanding.wishes(texts);
    return IntStream.range(0, senses.size())
        .mapToObj(i -> texts.get(i).length() > LONGEST ? unknown() : sorted(senses.get(i)))
        .toList();
  }

  /** The same for a wish whose sense is known already. */
  public Sorted sorted(Sense sense) {
    if (sense.plain().codePoints().noneMatch(Character::isIdeographic)) {
      return unknown();
    }
    var outcomes = lessons.applied(sense.embedding(), mixed(sense));
    var candidates = candidates(outcomes);
    if (candidates.getFirst().confidence() < GUESS) {
      return unknown();
    }
    var needs = sense.tagsAbove(NEEDED).stream().limit(MOST_NEEDS).map(Tag::id).toList();
    var first = candidates.getFirst();
    return new Sorted(
        first.category(), first.confidence(), candidates.subList(0, 3), kind(outcomes), needs);
  }

  /** Half what the model says of categories, half what follows from the tags. */
  private static float[] mixed(Sense sense) {
    var mixed = new float[Outcome.all().size()];
    for (var tag : Tags.all()) {
      mixed[Outcome.all().indexOf(Outcome.of(tag))] += sense.tags()[tag.number()] / 2;
    }
    for (var i = 0; i < mixed.length; i++) {
      mixed[i] += sense.outcomes()[i] / 2;
    }
    return mixed;
  }

  private static List<Candidate> candidates(float[] outcomes) {
    var sums = new EnumMap<Category, Double>(Category.class);
    for (var i = 0; i < outcomes.length; i++) {
      sums.merge(Outcome.all().get(i).category(), (double) outcomes[i], Double::sum);
    }
    return sums.entrySet().stream()
        .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
        .toList();
  }

  private static WishKind kind(float[] outcomes) {
    var sums = new EnumMap<WishKind, Double>(WishKind.class);
    for (var i = 0; i < outcomes.length; i++) {
      sums.merge(Outcome.all().get(i).kind(), (double) outcomes[i], Double::sum);
    }
    return Collections.max(sums.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  private static Sorted unknown() {
    var candidates =
        Stream.of(Category.OTHER, Category.GOODS, Category.COMPANIONSHIP)
            .map(category -> new Candidate(category, 1d / Category.values().length))
            .toList();
    var confidence = candidates.getFirst().confidence();
    return new Sorted(Category.OTHER, confidence, candidates, WishKind.SERVICE, List.of());
  }
}
