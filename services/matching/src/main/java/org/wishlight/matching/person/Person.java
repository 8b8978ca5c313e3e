package org.wishlight.matching.person;

import org.jspecify.annotations.Nullable;

/** Who a volunteer is and how to reach them: personal data, never stored or logged in clear. */
public record Person(String name, @Nullable String phone) {

  @Override
  public String toString() {
    return "Person[***]";
  }
}
