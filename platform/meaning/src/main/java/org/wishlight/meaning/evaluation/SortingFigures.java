package org.wishlight.meaning.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wishlight.contracts.Category;
import org.wishlight.meaning.learning.Example;
import org.wishlight.meaning.sorting.Sorted;

/** How well wishes were sorted. */
public record SortingFigures(
    Share category,
    double macroF1,
    Share amongThree,
    Share kind,
    Share mainNeed,
    Share needsFound,
    Share needsRight,
    double confidence,
    Map<Category, Double> f1) {

  /** One wish, as labelled and as sorted. */
  record Pair(Example truth, Sorted said) {
    boolean right() {
      return truth.outcome().category() == said.category();
    }

    boolean rightAmongThree() {
      return said.candidates().stream()
          .anyMatch(candidate -> candidate.category() == truth.outcome().category());
    }

    Stream<String> needs() {
      return truth.tags().stream().map(tag -> tag.id());
    }
  }

  static SortingFigures of(List<Pair> pairs) {
    var f1 = f1(pairs);
    var macro = f1.values().stream().mapToDouble(x -> x).average().orElse(0);
    var wanted = pairs.stream().flatMap(p -> p.needs().map(t -> p.said().needs().contains(t)));
    var given =
        pairs.stream()
            .flatMap(p -> p.said().needs().stream().map(t -> p.needs().toList().contains(t)));
    return new SortingFigures(
        Share.of(pairs, Pair::right),
        macro,
        Share.of(pairs, Pair::rightAmongThree),
        Share.of(pairs, p -> p.truth().outcome().kind() == p.said().kind()),
        Share.of(pairs, p -> p.said().needs().contains(p.truth().tags().getFirst().id())),
        Share.of(wanted.toList(), found -> found),
        Share.of(given.toList(), right -> right),
        pairs.stream().mapToDouble(p -> p.said().confidence()).average().orElse(0),
        f1);
  }

  private static Map<Category, Double> f1(List<Pair> pairs) {
    return Stream.of(Category.values())
        .filter(c -> pairs.stream().anyMatch(p -> p.truth().outcome().category() == c))
        .collect(
            Collectors.toMap(
                c -> c, c -> f1(pairs, c), (a, _) -> a, () -> new EnumMap<>(Category.class)));
  }

  private static double f1(List<Pair> pairs, Category category) {
    var right = pairs.stream().filter(p -> p.said().category() == category && p.right()).count();
    var labelled = pairs.stream().filter(p -> p.truth().outcome().category() == category).count();
    var said = pairs.stream().filter(p -> p.said().category() == category).count();
    return 2d * right / (labelled + said);
  }

  /** For people to read. */
  public String text() {
    var lines =
        Stream.of(
            "category right     " + category,
            "macro F1           " + String.format(Locale.ROOT, "%5.3f", macroF1),
            "among first three  " + amongThree,
            "kind right         " + kind,
            "main need proposed " + mainNeed,
            "needs found        " + needsFound,
            "needs right        " + needsRight,
            "mean confidence    " + String.format(Locale.ROOT, "%5.1f %%", 100 * confidence));
    var categories =
        f1.entrySet().stream()
            .map(
                e ->
                    String.format(
                        Locale.ROOT, "  F1 %-18s %5.3f", e.getKey().code(), e.getValue()));
    return Stream.concat(lines, categories)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"));
  }
}
