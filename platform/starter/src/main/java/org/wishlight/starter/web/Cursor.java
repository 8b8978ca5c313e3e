package org.wishlight.starter.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;

/** Opaque positions in lists: clients pass them back, and need not understand them. */
final class Cursor {
  private static final int LONGEST = 500;

  private Cursor() {}

  static String of(String position) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(UTF_8));
  }

  static String position(String cursor) {
    try {
      if (cursor.length() <= LONGEST) {
        return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
      }
    } catch (IllegalArgumentException forged) {
      // refused below
    }
    throw InvalidRequest.unreadable(List.of(FieldFault.of("cursor", "format")));
  }
}
