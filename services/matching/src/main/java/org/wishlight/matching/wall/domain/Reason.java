package org.wishlight.matching.wall.domain;

import org.jspecify.annotations.Nullable;

/**
 * Why a wish suits a volunteer: told in words where it is read, in the reader's language.
 *
 * @param about what the words are about, such as a tag or a number
 */
public record Reason(Kind kind, @Nullable String about) {

  /** What can speak for a volunteer. */
  public enum Kind {
    GIVES,
    SAYS_ALIKE,
    SAME_NEIGHBORHOOD,
    SERVES,
    FREE,
    WAITING
  }

  public static Reason of(Kind kind) {
    return new Reason(kind, null);
  }

  public static Reason of(Kind kind, Object about) {
    return new Reason(kind, about.toString());
  }
}
