package org.wishlight.intake.imports.table;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet may refer to: a cell far to the right, or a text that is not there, costs memory.
 */
final class SheetLimits {
  private static final int LAST_COLUMN = 1_024;
  private static final int MOST_STRINGS = 1_000_000;
  private static final int MOST_ARRAYS = 100;
  private static final int LONGEST_INDEX = 9;
  private static final int LETTERS = 26;

  private int strings;
  private int arrays;
  private long highestString = -1;
  private boolean isString;
  private final StringBuilder index = new StringBuilder();

  void look(XMLStreamReader xml) {
    switch (xml.getEventType()) {
      case XMLStreamConstants.START_ELEMENT -> begin(xml);
      case XMLStreamConstants.CHARACTERS -> text(xml);
      case XMLStreamConstants.END_ELEMENT -> end(xml);
      default -> {}
    }
  }

  private void begin(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "si" -> strings++;
      case "c" -> cell(xml);
      case "f" -> formula(xml);
      default -> {}
    }
  }

  /** A number may come in pieces. */
  private void text(XMLStreamReader xml) {
    if (isString && index.length() <= LONGEST_INDEX) {
      index.append(xml.getText().strip());
    }
  }

  private void end(XMLStreamReader xml) {
    if (isString && xml.getLocalName().equals("v")) {
      highestString = Math.max(highestString, number(index));
      index.setLength(0);
    }
  }

  private void cell(XMLStreamReader xml) {
    isString = "s".equals(xml.getAttributeValue(null, "t"));
    index.setLength(0);
    if (column(xml.getAttributeValue(null, "r")) > LAST_COLUMN) {
      throw new UnreadableTable("too-large-unpacked");
    }
  }

  private void formula(XMLStreamReader xml) {
    if ("array".equals(xml.getAttributeValue(null, "t")) && ++arrays > MOST_ARRAYS) {
      throw new UnreadableTable("too-large-unpacked");
    }
  }

  /** 1 for A; as much as it may be for what is longer. */
  private static int column(@Nullable String address) {
    var column = 0;
    for (var n = 0; address != null && n < address.length() && column <= LAST_COLUMN; n++) {
      var letter = Character.toUpperCase(address.charAt(n));
      if (letter < 'A' || letter > 'Z') {
        break;
      }
      column = column * LETTERS + letter - 'A' + 1;
    }
    return column;
  }

  private static long number(CharSequence digits) {
    if (digits.isEmpty()) {
      return -1;
    }
    return digits.length() > LONGEST_INDEX
        ? Long.MAX_VALUE
        : Long.parseLong(digits, 0, digits.length(), 10);
  }

  void checkStrings() {
    if (strings > MOST_STRINGS) {
      throw new UnreadableTable("too-large-unpacked");
    }
    if (highestString >= strings) {
      throw new UnreadableTable("not-a-workbook");
    }
  }
}
