package org.wishlight.intake.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lets a wisher's words be read by everybody without telling whose they are: the wisher's own name,
 * address and phone are hidden in them, and whatever else looks like a person's number.
 */
public final class Discretion {
  /** Where nobody is known, only numbers are hidden. */
  public static final Discretion ABOUT_NOBODY = new Discretion(List.of(), List.of());

  private static final int SHORTEST = 2;
  private static final int SHORTEST_PHONE = 5;
  private static final String HIDDEN = "***";
  private static final String UNSEEN = "[\\s\\h\\u200B-\\u200D\\u2060\\uFEFF]{0,3}";
  private static final String ALPHABETIC = "[\\p{L}\\p{N}&&[^\\p{IsHan}]]";

  private final List<Secret> before;
  private final List<Secret> behind;

  private Discretion(List<Secret> before, List<Secret> behind) {
    this.before = before;
    this.behind = behind;
  }

  /**
   * What must not be read, and what is read in its place.
   *
   * @param signs its characters without spaces, digits in their plain form
   * @param gap what may stand between them
   */
  private record Secret(List<String> signs, String gap, String mask) {

    /** Most texts tell nothing, and a pattern costs more than a look. */
    boolean mayBeIn(String plain) {
      return signs.stream().allMatch(sign -> holds(plain, sign));
    }

    private static boolean holds(String plain, String sign) {
      return plain.contains(sign)
          || plain.contains(sign.toLowerCase(Locale.ROOT))
          || plain.contains(sign.toUpperCase(Locale.ROOT));
    }

    /** An alphabetic word is not looked for inside of longer ones, nor a number. */
    Pattern pattern() {
      var whole = signs.stream().map(Pattern::quote).collect(Collectors.joining(gap));
      var head = isAlphabetic(signs.getFirst()) ? "(?<!" + ALPHABETIC + ")" : "";
      var tail = isAlphabetic(signs.getLast()) ? "(?!" + ALPHABETIC + ")" : "";
      return Pattern.compile(head + whole + tail, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static boolean isAlphabetic(String sign) {
      return sign.matches(ALPHABETIC);
    }
  }

  public static Discretion about(Wisher wisher) {
    var before = new ArrayList<Secret>();
    var behind = new ArrayList<Secret>();
    if (wisher.address() != null) {
      add(before, wisher.address(), UNSEEN, SHORTEST, HIDDEN);
    }
    var phone = wisher.phoneDigits();
    add(behind, phone, SensitiveNumbers.GAP, SHORTEST_PHONE, Masks.phone(phone));
    add(behind, wisher.name(), UNSEEN, SHORTEST, Masks.name(wisher.name().strip()));
    return new Discretion(before, behind);
  }

  /** Numbers are looked for behind the address, which may hold some, and before the name. */
  public String masked(String text) {
    return hidden(behind, SensitiveNumbers.masked(hidden(before, text)));
  }

  public List<String> masked(List<String> texts) {
    return texts.stream().map(this::masked).toList();
  }

  private static void add(
      List<Secret> secrets, String secret, String gap, int shortest, String mask) {
    var signs =
        plain(secret)
            .codePoints()
            .filter(sign -> !isSpace(sign))
            .mapToObj(Character::toString)
            .toList();
    if (signs.size() >= shortest) {
      secrets.add(new Secret(signs, gap, mask));
    }
  }

  private static boolean isSpace(int sign) {
    return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
  }

  private static String hidden(List<Secret> secrets, String text) {
    var shown = text;
    for (var secret : secrets) {
      shown = hidden(secret, shown);
    }
    return shown;
  }

  private static String hidden(Secret secret, String text) {
    var plain = plain(text);
    if (!secret.mayBeIn(plain)) {
      return text;
    }
    var found = secret.pattern().matcher(plain);
    var shown = new StringBuilder();
    var end = 0;
    while (found.find()) {
      shown.append(text, end, found.start()).append(secret.mask());
      end = found.end();
    }
    return end == 0 ? text : shown.append(text.substring(end)).toString();
  }

  /** As long as the text: what is found in one lies at the same place in the other. */
  private static String plain(String text) {
    return SensitiveNumbers.withPlainDigits(text).toString();
  }
}
