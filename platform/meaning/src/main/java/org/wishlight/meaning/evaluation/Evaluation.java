package org.wishlight.meaning.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wishlight.contracts.OfferKind;
import org.wishlight.meaning.learning.Example;
import org.wishlight.meaning.learning.Examples;
import org.wishlight.meaning.learning.Learn;
import org.wishlight.meaning.sense.Sense;
import org.wishlight.meaning.sense.Understanding;
import org.wishlight.meaning.sorting.Sorted;
import org.wishlight.meaning.sorting.Sorter;
import org.wishlight.meaning.text.Plain;

/** Prints the figures for labelled files: what {@code ./wishlight evaluate} calls. */
public final class Evaluation {
  private static final String USAGE =
      "sorting FILE | matching WISHES OFFERS | duplicates FILE | held-out";

  private final Understanding understanding = Understanding.standard();
  private final PrintStream out;

  private Evaluation(PrintStream out) {
    this.out = out;
  }

  /** {@code sorting FILE}, {@code matching WISHES OFFERS}, {@code duplicates FILE}, or none. */
  public static void main(String[] arguments) throws IOException {
    System.exit(run(System.out, arguments));
  }

  /** 0 when the figures were printed, 2 when nobody knows which were meant. */
  public static int run(PrintStream out, String... arguments) throws IOException {
    switch (String.join(" ", arguments).split(" ")[0] + " " + arguments.length) {
      case "sorting 2" -> new Evaluation(out).sorting(read(arguments[1]));
      case "matching 3" -> new Evaluation(out).matching(read(arguments[1]), read(arguments[2]));
      case "duplicates 2" -> new Evaluation(out).duplicates(read(arguments[1]));
      case "held-out 1" -> CrossValidation.print(out);
      default -> {
        out.println(USAGE);
        return 2;
      }
    }
    return 0;
  }

  private static String read(String file) throws IOException {
    return Files.readString(Path.of(file));
  }

  private void sorting(String csv) {
    var wishes = Examples.wishes(csv);
    warnOfKnown(wishes);
    var start = System.nanoTime();
    var sorted = Sorter.with(understanding).sort(wishes.stream().map(Example::text).toList());
    var nanos = System.nanoTime() - start;
    out.println(figures(wishes, sorted).text());
    out.printf("time               %5.2f ms a wish%n", nanos / 1e6 / Math.max(1, wishes.size()));
  }

  static SortingFigures figures(List<Example> wishes, List<Sorted> sorted) {
    return SortingFigures.of(
        IntStream.range(0, wishes.size())
            .mapToObj(i -> new SortingFigures.Pair(wishes.get(i), sorted.get(i)))
            .toList());
  }

  private void matching(String wishFile, String offerFile) {
    var wishes = Examples.wishes(wishFile);
    var offers = Examples.offers(offerFile);
    warnOfKnown(wishes);
    var wished = understanding.wishes(wishes.stream().map(Example::text).toList());
    var offered = offers.stream().map(this::offered).toList();
    out.println(MatchingFigures.of(wishes, wished, offers, offered).text());
  }

  private Sense offered(Example offer) {
    var kind = OfferKind.valueOf(offer.role().name());
    return understanding.offers(List.of(offer.text()), kind).getFirst();
  }

  private void duplicates(String csv) {
    out.println(DuplicateFigures.of(csv, understanding).text());
  }

  /** Figures on what a model has learnt from say nothing. */
  private void warnOfKnown(List<Example> wishes) {
    var known = known();
    var seen = wishes.stream().filter(wish -> known.contains(Plain.of(wish.text()))).count();
    if (seen > 0) {
      out.printf(
          "%d of these %d texts are among the examples that the model has learnt from:%n"
              + "the figures flatter it. Figures on unseen texts: evaluate held-out%n",
          seen, wishes.size());
    }
  }

  private static Set<String> known() {
    return Learn.allExamples().stream()
        .map(example -> Plain.of(example.text()))
        .collect(Collectors.toSet());
  }
}
