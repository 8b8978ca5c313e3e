package org.wishlight.meaning.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wishlight.meaning.text.Resource;

/** Whom, where and which: details that make two wishes out of two that sound the same. */
final class Details {
  private static final List<List<Set<String>>> FAMILIES = families();
  private static final Pattern NUMBER =
      Pattern.compile("(\\d+|[一二两三四五六七八九十百]+)(码|号|岁|楼|年级|单元|室|寸)");

  private Details() {}

  static boolean differ(String one, String two) {
    return FAMILIES.stream().anyMatch(family -> apart(named(family, one), named(family, two)))
        || numbersDiffer(numbers(one), numbers(two));
  }

  /** Both name something of the family, and nothing in common. */
  private static boolean apart(Set<Integer> one, Set<Integer> two) {
    return !one.isEmpty() && !two.isEmpty() && one.stream().noneMatch(two::contains);
  }

  private static Set<Integer> named(List<Set<String>> family, String text) {
    var named = new HashSet<Integer>();
    for (var i = 0; i < family.size(); i++) {
      if (family.get(i).stream().anyMatch(text::contains)) {
        named.add(i);
      }
    }
    return named;
  }

  private static boolean numbersDiffer(Map<String, String> one, Map<String, String> two) {
    return one.entrySet().stream()
        .anyMatch(e -> !two.getOrDefault(e.getKey(), e.getValue()).equals(e.getValue()));
  }

  private static Map<String, String> numbers(String text) {
    var numbers = new HashMap<String, String>();
    NUMBER.matcher(text).results().forEach(n -> numbers.putIfAbsent(n.group(2), n.group(1)));
    return numbers;
  }

  /** One family a line: groups of words for the same, with bars between. */
  private static List<List<Set<String>>> families() {
    var families = new ArrayList<List<Set<String>>>();
    for (var line : Resource.lines("lexicon/details.txt")) {
      families.add(
          Stream.of(line.split("\\|")).map(group -> Set.of(group.strip().split("\\s+"))).toList());
    }
    return families;
  }
}
