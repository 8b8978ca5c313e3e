package org.wishlight.meaning.learning;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.WishKind;
import org.wishlight.meaning.tags.Tag;

/** Category and kind together, since they are decided together: goods are given, always. */
public record Outcome(Category category, WishKind kind) {
  private static final List<Outcome> ALL =
      Stream.concat(
              EnumSet.allOf(Category.class).stream().map(Outcome::usual),
              Stream.of(
                  new Outcome(Category.SAFETY, WishKind.GOODS),
                  new Outcome(Category.SAFETY, WishKind.FACILITY)))
          .toList();

  /** Every outcome there is, in a fixed order. */
  public static List<Outcome> all() {
    return ALL;
  }

  public static Outcome usual(Category category) {
    return new Outcome(category, category.usualKind());
  }

  /** What wishes for this tag usually are. */
  public static Outcome of(Tag tag) {
    return of(tag.category(), tag.kind());
  }

  /** The outcome nearest to these two. */
  public static Outcome of(Category category, WishKind kind) {
    var exact = new Outcome(category, kind);
    return ALL.contains(exact) ? exact : usual(category);
  }

  /** As in the lists of examples: {@code safety/facility}, or {@code errands} alone. */
  static Outcome read(String written) {
    var parts = written.split("/");
    var category = Category.of(parts[0]);
    return parts.length == 1
        ? usual(category)
        : of(category, WishKind.valueOf(parts[1].toUpperCase(Locale.ROOT)));
  }

  int number() {
    return ALL.indexOf(this);
  }
}
