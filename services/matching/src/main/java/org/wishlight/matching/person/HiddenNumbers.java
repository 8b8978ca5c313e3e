package org.wishlight.matching.person;

import java.util.regex.Pattern;

/**
 * Phone and ID-card numbers that people type where they do not belong: what they say in free words
 * travels in events and hangs on the wall.
 */
public final class HiddenNumbers {
  private static final int SHOWN = 2;
  private static final Pattern LONG_NUMBER =
      Pattern.compile("[0-9０-９](?:[ \\-－]?[0-9０-９]){5,}(?:[ \\-－]?[0-9０-９XxＸｘ])");

  private HiddenNumbers() {}

  /** The text with all but the first two digits of every number of seven or more hidden. */
  public static String in(String text) {
    return LONG_NUMBER
        .matcher(text)
        .replaceAll(found -> found.group().substring(0, SHOWN) + "*".repeat(6));
  }
}
