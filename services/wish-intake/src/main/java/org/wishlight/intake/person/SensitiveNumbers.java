package org.wishlight.intake.person;

import java.util.regex.Pattern;

/**
 * Finds phone, ID-card and account numbers that people type into a text, however they write the
 * digits, and hides them.
 */
public final class SensitiveNumbers {
  private static final String CHINESE_DIGITS = "零一二三四五六七八九";
  private static final String FORMAL_DIGITS = "〇壹贰叁肆伍陆柒捌玖";

  /** What people put between digits, and what nobody sees. */
  static final String GAP =
      "[\\s\\h\\p{Pd}.·_/()（）－．\\u00AD\\u200B-\\u200D\\u2060\\uFE0F\\u20E3\\uFEFF]{0,3}";

  /** Of the shortest landline: most texts hold fewer, and six patterns cost more than a look. */
  private static final int FEWEST_DIGITS = 10;

  private static final int SHOWN_HEAD = 3;
  private static final int SHOWN_TAIL = 4;

  /** 138 0013 8000, with or without +86. */
  private static final Pattern MOBILE = digits("1" + GAP + "[3-9]" + more(9));

  /** 区号 and number: 021-6543 2109. */
  private static final Pattern LANDLINE =
      digits("(?<!\\d[-.])0[1-9]\\d{1,2}[-)） ]{0,2}[2-9]\\d{2,3}[- ]?\\d{4}");

  /** Six digits of place, eight of birth, four more: the check character is not looked at. */
  private static final Pattern ID_CARD =
      digits(
          "[1-9]"
              + more(5)
              + GAP
              + ("(?:1" + GAP + "9|2" + GAP + "0)")
              + more(2)
              + GAP
              + "[01]"
              + more(6)
              + GAP
              + "[0-9Xx]");

  /** The cards before 1999: six digits of place, six of birth, three more. */
  private static final Pattern OLD_ID_CARD =
      digits("[1-9]\\d{5}[ -]\\d{2}(?:0\\d|1[0-2])[0-3]\\d[ -]?\\d{3}");

  /** Bank cards as they are printed: 6222 0212 3456 7890 123. */
  private static final Pattern CARD = digits("[3-9]\\d{3}(?:[ -]\\d{4}){3}(?:[ -]?\\d{1,3})?");

  /** Whatever else is that long is nobody's business either: accounts, old ID cards. */
  private static final Pattern LONG_NUMBER = digits("\\d{11,}[Xx]?");

  private SensitiveNumbers() {}

  public static String masked(String text) {
    var plain = withPlainDigits(text);
    if (plain.chars().filter(SensitiveNumbers::isDigit).count() < FEWEST_DIGITS) {
      return text;
    }
    var shown = new StringBuilder(text);
    hide(ID_CARD, plain, shown, 0);
    hide(CARD, plain, shown, 0);
    hide(OLD_ID_CARD, plain, shown, 0);
    hide(MOBILE, plain, shown, SHOWN_TAIL);
    hide(LANDLINE, plain, shown, 0);
    hide(LONG_NUMBER, plain, shown, 0);
    return shown.toString();
  }

  private static Pattern digits(String number) {
    return Pattern.compile("(?<!\\d)" + number + "(?!\\d)");
  }

  private static String more(int count) {
    return "(?:" + GAP + "\\d){" + count + "}";
  }

  /** The same length, every digit as ASCII: １３８, 一三八, 壹叁捌 and 幺三八 read 138. */
  static StringBuilder withPlainDigits(String text) {
    var plain = new StringBuilder(text.length());
    text.chars().forEach(character -> plain.append(plainDigit((char) character)));
    return plain;
  }

  private static char plainDigit(char character) {
    var value =
        switch (character) {
          case 'Ｏ', '○' -> 0;
          case '幺' -> 1;
          case 'Ｘ', 'ｘ' -> 'X' - '0';
          default -> digit(character);
        };
    return value < 0 ? character : (char) ('0' + value);
  }

  private static int digit(char character) {
    return switch (Character.getType(character)) {
      case Character.DECIMAL_DIGIT_NUMBER -> Character.digit(character, 10);
      case Character.OTHER_NUMBER -> circled(Character.getNumericValue(character));
      default -> Math.max(CHINESE_DIGITS.indexOf(character), FORMAL_DIGITS.indexOf(character));
    };
  }

  /** ① and ¹, but not ⑩. */
  private static int circled(int value) {
    return value <= 9 ? value : -1;
  }

  /** What is found is taken out of {@code plain}, so that no other pattern finds it again. */
  private static void hide(Pattern pattern, StringBuilder plain, StringBuilder shown, int tail) {
    var numbers = pattern.matcher(plain.toString());
    while (numbers.find()) {
      hide(numbers.start(), numbers.end(), plain, shown, tail);
    }
  }

  private static void hide(int start, int end, StringBuilder plain, StringBuilder shown, int tail) {
    var digits = plain.substring(start, end).chars().filter(SensitiveNumbers::isDigit).count();
    var seen = 0;
    for (var at = start; at < end; at++) {
      if (isDigit(plain.charAt(at))) {
        if (seen >= SHOWN_HEAD && seen < digits - tail) {
          shown.setCharAt(at, '*');
        }
        seen++;
      }
      plain.setCharAt(at, '#');
    }
  }

  private static boolean isDigit(int character) {
    return (character >= '0' && character <= '9') || character == 'X' || character == 'x';
  }
}
