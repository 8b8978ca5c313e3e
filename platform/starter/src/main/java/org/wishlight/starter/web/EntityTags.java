package org.wishlight.starter.web;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Versions as entity tags, so that nobody overwrites what they have not seen (RFC 9110, 13.1.1).
 */
public final class EntityTags {
  private EntityTags() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * @param ifMatch the header as sent, or null
   * @throws Refusal 412 if it names other versions than the present one
   */
  public static void check(@Nullable String ifMatch, String present) {
    if (ifMatch == null || ifMatch.isBlank() || ifMatch.trim().equals("*")) {
      return;
    }
    if (Arrays.stream(ifMatch.split(",")).map(String::trim).noneMatch(present::equals)) {
      throw new Refusal(
          HttpStatus.PRECONDITION_FAILED, "stale", Map.of("sent", ifMatch, "present", present));
    }
  }
}
