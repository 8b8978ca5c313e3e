package org.wishlight.intake.person;

/** How personal data is shown to those who need not know it: 王**, 138****8000. */
public final class Masks {
  private static final int HEAD = 3;
  private static final int TAIL = 4;

  private Masks() {}

  public static String name(String name) {
    var first = name.codePointAt(0);
    return Character.toString(first) + "**";
  }

  public static String phone(String phone) {
    var digits = phone.replaceAll("\\D", "");
    return digits.length() <= HEAD + TAIL
        ? "*".repeat(digits.length())
        : digits.substring(0, HEAD)
            + "*".repeat(digits.length() - HEAD - TAIL)
            + digits.substring(digits.length() - TAIL);
  }
}
