package org.wishlight.intake.sorting;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.wishlight.contracts.Category;
import org.wishlight.meaning.lexicon.Lexicon;
import org.wishlight.meaning.lexicon.Reading;
import org.wishlight.meaning.tags.Tag;
import org.wishlight.meaning.tags.Tags;
import org.wishlight.meaning.text.Plain;

/** Sorts by single words alone: less often right, but it costs next to nothing. */
final class Words {
  private static final int CANDIDATES = 3;
  private static final int MOST_NEEDS = 3;
  private static final List<Category> USUAL =
      List.of(Category.OTHER, Category.GOODS, Category.COMPANIONSHIP);

  /** As much as speaks against every category together. */
  private static final double DOUBT = 1;

  private Words() {}

  static Proposal sort(String text) {
    var reading = Lexicon.lexicon().read(Plain.of(text));
    var candidates = candidates(reading);
    var category = candidates.getFirst().category();
    var kind = reading.strongest().filter(tag -> tag.category() == category).map(Tag::kind);
    return new Proposal(category, kind.orElseGet(category::usualKind), needs(reading), candidates);
  }

  static List<Candidate> candidates(Reading reading) {
    var evidence = new EnumMap<Category, Double>(Category.class);
    for (var tag : Tags.all()) {
      var speaks = reading.evidence()[tag.number()];
      if (speaks > 0) {
        evidence.merge(tag.category(), (double) speaks * speaks, Double::sum);
      }
    }
    var all = DOUBT + evidence.values().stream().mapToDouble(Double::doubleValue).sum();
    var read =
        evidence.entrySet().stream()
            .map(one -> Candidate.of(one.getKey(), one.getValue() / all))
            .sorted(Comparator.comparingDouble(Candidate::confidence).reversed());
    var unread =
        USUAL.stream()
            .filter(category -> !evidence.containsKey(category))
            .map(category -> Candidate.of(category, DOUBT / all / Category.values().length));
    return Stream.concat(read, unread).limit(CANDIDATES).toList();
  }

  private static List<String> needs(Reading reading) {
    return Tags.all().stream()
        .filter(tag -> reading.evidence()[tag.number()] > 0)
        .sorted(Comparator.comparingDouble((Tag tag) -> -reading.evidence()[tag.number()]))
        .limit(MOST_NEEDS)
        .map(Tag::id)
        .toList();
  }
}
