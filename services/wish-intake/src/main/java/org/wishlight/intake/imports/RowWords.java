package org.wishlight.intake.imports;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.WishKind;

/**
 * What people write into lists, as requests have it. What it does not know stays as it is, to be
 * refused with everything else that is wrong with the row.
 */
final class RowWords {
  private static final Set<String> YES = Set.of("是", "true", "y", "yes", "1", "有", "对", "√", "✓");
  private static final Set<String> NO = Set.of("否", "false", "n", "no", "0", "无", "不", "×", "✗");
  private static final Map<String, String> CATEGORIES = categories();
  private static final Map<String, String> KINDS =
      Map.of(
          "服务", WishKind.SERVICE.name(),
          "物品", WishKind.GOODS.name(),
          "实物", WishKind.GOODS.name(),
          "设施", WishKind.FACILITY.name());

  private RowWords() {}

  static Object value(Column column, String said) {
    return switch (column) {
      case CATEGORY -> CATEGORIES.getOrDefault(plain(said), said);
      case KIND -> KINDS.getOrDefault(plain(said), plain(said).toUpperCase(Locale.ROOT));
      case MOBILITY_LIMITED, ANONYMOUS -> yesOrNo(said);
      case PHONE -> phone(said);
      default -> said;
    };
  }

  private static Object yesOrNo(String said) {
    if (YES.contains(plain(said))) {
      return true;
    }
    return NO.contains(plain(said)) ? false : said;
  }

  /** Full-width digits, dashes of all kinds, and what becomes of numbers in other software. */
  private static String phone(String said) {
    return Normalizer.normalize(said, Normalizer.Form.NFKC)
        .replaceAll("[‐‑‒–—―−]", "-")
        .replaceAll("[\\s\\h]", " ")
        .replaceFirst("^(\\d{7,})\\.0$", "$1");
  }

  private static String plain(String said) {
    return Normalizer.normalize(said, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> categories() {
    var byName = new HashMap<String, String>();
    Arrays.stream(Category.values())
        .forEach(
            category -> {
              byName.put(category.code(), category.code());
              byName.put(plain(category.chinese()), category.code());
              byName.put(plain(category.english()), category.code());
            });
    return Map.copyOf(Objects.requireNonNull(byName));
  }
}
