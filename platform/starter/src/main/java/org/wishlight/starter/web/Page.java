package org.wishlight.starter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the cursor of the following part, or null behind the last
 */
public record Page<T>(
    List<T> items, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {

  public static <T> Page<T> all(List<T> items) {
    return new Page<>(items, null);
  }

  /**
   * @param found up to {@code limit + 1} items: one more than asked tells that there are more
   * @param cursor what makes the next part begin behind an item
   */
  public static <T> Page<T> of(List<T> found, PageRequest request, Function<T, String> cursor) {
    if (found.size() <= request.limit()) {
      return all(found);
    }
    var items = found.subList(0, request.limit());
    return new Page<>(items, Cursor.of(cursor.apply(items.getLast())));
  }

  public <R> Page<R> map(Function<T, R> view) {
    return new Page<>(items.stream().map(view).toList(), next);
  }
}
