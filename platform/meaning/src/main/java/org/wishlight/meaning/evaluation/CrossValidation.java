package org.wishlight.meaning.evaluation;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.wishlight.meaning.learning.Example;
import org.wishlight.meaning.lexicon.Lexicon;
import org.wishlight.meaning.sense.Understanding;
import org.wishlight.meaning.sorting.Sorter;
import org.wishlight.meaning.text.Plain;

/** The figures of the sample, every sentence unseen when judged: means over several divisions. */
final class CrossValidation {
  static final int FOLDS = 5;
  private static final int DIVISIONS = 3;

  private CrossValidation() {}

  /** Both sets of figures of one division. */
  record Division(SortingFigures sorting, MatchingFigures matching) {}

  static Division division(HeldOut sample, int seed) {
    var senses = sample.senses(FOLDS, seed);
    var wishes = sample.wishes();
    var offers = sample.offers();
    var sorter = Sorter.with(Understanding.standard());
    var sorted = wishes.stream().map(senses::get).map(sorter::sorted).toList();
    return new Division(
        Evaluation.figures(wishes, sorted),
        MatchingFigures.of(
            wishes,
            wishes.stream().map(senses::get).toList(),
            offers,
            offers.stream().map(senses::get).toList()));
  }

  static void print(PrintStream out) {
    var sample = new HeldOut();
    var all = IntStream.range(0, DIVISIONS).mapToObj(seed -> division(sample, seed)).toList();
    out.printf("%d-fold cross-validation, %d divisions, mean ± deviation%n", FOLDS, DIVISIONS);
    line(out, "category right", all.stream().map(d -> d.sorting().category().value()).toList());
    line(out, "macro F1", all.stream().map(d -> d.sorting().macroF1()).toList());
    line(
        out, "among first three", all.stream().map(d -> d.sorting().amongThree().value()).toList());
    line(out, "kind right", all.stream().map(d -> d.sorting().kind().value()).toList());
    line(out, "main need proposed", all.stream().map(d -> d.sorting().mainNeed().value()).toList());
    line(out, "needs found", all.stream().map(d -> d.sorting().needsFound().value()).toList());
    line(out, "needs right", all.stream().map(d -> d.sorting().needsRight().value()).toList());
    line(out, "mean confidence", all.stream().map(d -> d.sorting().confidence()).toList());
    line(out, "first suggestion", all.stream().map(d -> d.matching().first().value()).toList());
    line(out, "one of three", all.stream().map(d -> d.matching().ofThree().value()).toList());
    line(out, "nobody fits, said", all.stream().map(d -> d.matching().nobody().value()).toList());
    out.println("lexicon alone: category right " + lexiconAlone(sample.wishes()));
  }

  /** Without any model: the category of the tag that most words speak for. */
  static Share lexiconAlone(List<Example> wishes) {
    return Share.of(
        wishes,
        wish ->
            Lexicon.lexicon()
                .read(Plain.of(wish.text()))
                .strongest()
                .filter(tag -> tag.category() == wish.outcome().category())
                .isPresent());
  }

  private static void line(PrintStream out, String name, List<Double> values) {
    var mean = values.stream().mapToDouble(x -> x).average().orElse(0);
    var squares = values.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
    out.printf(
        Locale.ROOT,
        "%-20s %5.3f ± %5.3f%n",
        name,
        mean,
        Math.sqrt(squares / Math.max(1, values.size() - 1)));
  }
}
