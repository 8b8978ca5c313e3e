package org.wishlight.meaning.tags;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.WishKind;
import org.wishlight.meaning.text.Resource;

/** The whole vocabulary, in a fixed order. */
public final class Tags {
  private static final List<Tag> ALL = read();
  private static final Map<String, Tag> BY_ID =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Tag::id, Function.identity()));

  private Tags() {}

  public static List<Tag> all() {
    return ALL;
  }

  /** Throws for a word that is no tag. */
  public static Tag of(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no tag " + id));
  }

  public static Optional<Tag> find(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  private static List<Tag> read() {
    var lines = Resource.lines("tags.csv");
    return IntStream.range(1, lines.size()).mapToObj(i -> tag(i - 1, lines.get(i))).toList();
  }

  private static Tag tag(int number, String line) {
    var cells = line.split(",");
    var kind = WishKind.valueOf(cells[4].toUpperCase(Locale.ROOT));
    return new Tag(number, cells[0], cells[1], cells[2], Category.of(cells[3]), kind);
  }
}
