package org.wishlight.testing;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * A request that an operation would grant to those who may: about something in the neighbourhood
 * xiuyuan of the office liangcheng, belonging to the accounts {@link #OWNER}.
 *
 * @param path with all its ids, and the query
 * @param mark what only shows in an answer if that something is told, such as its id; null where
 *     nothing particular is asked for
 */
public record Sample(String path, @Nullable String body, MediaType type, @Nullable String mark) {
  /** The account of the resident and of the volunteer whose own the sample is. */
  public static final String OWNER = "demo";

  public static Sample of(String path) {
    return new Sample(path, null, MediaType.APPLICATION_JSON, null);
  }

  public Sample sending(String json) {
    return new Sample(path, json, type, mark);
  }

  public Sample sending(String body, MediaType as) {
    return new Sample(path, body, as, mark);
  }

  /** What must not be seen by those who do not reach it. */
  public Sample telling(String secret) {
    return new Sample(path, body, type, secret);
  }
}
