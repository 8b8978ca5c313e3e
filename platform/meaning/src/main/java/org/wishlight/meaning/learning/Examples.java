package org.wishlight.meaning.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.WishKind;
import org.wishlight.meaning.tags.Tag;
import org.wishlight.meaning.tags.Tags;
import org.wishlight.meaning.text.Csv;
import org.wishlight.meaning.text.Resource;

/** The sentences that come with the product, and those of labelled files. */
public final class Examples {
  private static final float REAL = 2;

  private Examples() {}

  /** Written for the purpose: some two thousand wishes, one file a category. */
  public static List<Example> authoredWishes() {
    return Stream.of(Category.values())
        .flatMap(category -> authored("wishes/" + category.code() + ".txt").stream())
        .toList();
  }

  public static List<Example> authoredOffers() {
    return authored("offers.txt");
  }

  /** Columns {@code text, category, kind, needs}. */
  public static List<Example> wishes(String csv) {
    return Csv.rows(csv).stream().map(Examples::wish).toList();
  }

  /** Columns {@code text, kind, tags}. */
  public static List<Example> offers(String csv) {
    return Csv.rows(csv).stream().map(Examples::offer).toList();
  }

  public static List<Example> sampleWishes() {
    return wishes(Resource.all("sample/wishes.csv"));
  }

  public static List<Example> sampleOffers() {
    return offers(Resource.all("sample/offers.csv"));
  }

  private static Example wish(Map<String, String> row) {
    var kind = WishKind.valueOf(cell(row, "kind").toUpperCase(Locale.ROOT));
    var outcome = Outcome.of(Category.of(cell(row, "category")), kind);
    return new Example(cell(row, "text"), Role.WISH, tags(cell(row, "needs")), outcome, REAL);
  }

  private static Example offer(Map<String, String> row) {
    var role = Role.valueOf(cell(row, "kind").toUpperCase(Locale.ROOT));
    var tags = tags(cell(row, "tags"));
    return new Example(cell(row, "text"), role, tags, Outcome.of(tags.getFirst()), REAL);
  }

  private static String cell(Map<String, String> row, String column) {
    var cell = row.get(column);
    if (cell == null) {
      throw new IllegalArgumentException("no column " + column + ", there are " + row.keySet());
    }
    return cell;
  }

  private static List<Tag> tags(String list) {
    return Stream.of(list.split(";")).map(Tags::of).toList();
  }

  private static List<Example> authored(String file) {
    var examples = new ArrayList<Example>();
    var heading = "";
    for (var line : Resource.lines("examples/" + file)) {
      if (line.startsWith("=")) {
        heading = line.substring(1);
      } else {
        examples.add(authored(heading.split("@"), line));
      }
    }
    return examples;
  }

  /** Under a heading {@code tag;tag @ outcome of a wish or kind of an offer}. */
  private static Example authored(String[] heading, String text) {
    var tags = tags(heading[0].strip());
    var usual = Outcome.of(tags.getFirst());
    if (heading.length == 1) {
      return new Example(text, Role.WISH, tags, usual, 1);
    }
    var said = heading[1].strip();
    return Stream.of(Role.values())
        .filter(role -> role.name().equalsIgnoreCase(said))
        .findFirst()
        .map(role -> new Example(text, role, tags, usual, 1))
        .orElseGet(() -> new Example(text, Role.WISH, tags, Outcome.read(said), 1));
  }
}
