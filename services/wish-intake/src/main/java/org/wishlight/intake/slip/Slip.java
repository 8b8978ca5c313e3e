package org.wishlight.intake.slip;

import org.wishlight.contracts.Category;
import org.wishlight.intake.neighborhood.LocalName;

/**
 * What stands on the paper: nothing about a person.
 *
 * @param text what the wish says, for everybody
 * @param address where its progress is looked up
 */
record Slip(
    String code,
    Category category,
    String text,
    LocalName office,
    LocalName neighborhood,
    String address) {
  private static final int LONGEST = 60;
  private static final int GROUP = 3;

  /** One line, and no longer than there is room. */
  String shortText() {
    var line = text.replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }

  /** In groups, as people read it aloud. */
  String readableCode() {
    var size = code.length() % GROUP == 0 ? GROUP : GROUP + 1;
    return code.replaceAll("(.{" + size + "})(?=.)", "$1-");
  }
}
