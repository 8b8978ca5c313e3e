package org.wishlight.matching;

import org.springframework.http.ResponseEntity;
import org.wishlight.starter.web.EntityTags;

/** Answers with the version that was read: what a change must name in {@code If-Match}. */
public final class Versioned {
  private Versioned() {}

  public static <T> ResponseEntity<T> answer(T body, long version) {
    return ResponseEntity.ok().eTag(EntityTags.of(version)).body(body);
  }
}
