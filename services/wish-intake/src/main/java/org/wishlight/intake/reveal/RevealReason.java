package org.wishlight.intake.reveal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.InvalidRequest;

/** Why somebody looks, as a header carries it: UTF-8 with percent signs, as in addresses. */
final class RevealReason {
  static final String HEADER = "Reveal-Reason";

  private static final int LONGEST = 200;

  private RevealReason() {}

  /**
   * @return null where nothing was said
   * @throws InvalidRequest if it cannot be read, or is no reason
   */
  static @Nullable String read(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return null;
    }
    var reason = decoded(header).strip();
    if (reason.isEmpty() || reason.length() > LONGEST) {
      throw fault("size", Map.of("min", 1, "max", LONGEST));
    }
    if (!reason.codePoints().allMatch(RevealReason::isReadable)) {
      throw fault("characters", Map.of());
    }
    return reason;
  }

  /** Nothing but what can be read; 0xFFFD stands where the bytes were no UTF-8. */
  private static boolean isReadable(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
      default -> sign != 0xFFFD;
    };
  }

  private static String decoded(String header) {
    if (header.chars().anyMatch(sign -> sign > 0x7E)) {
      throw fault("format", Map.of());
    }
    try {
      return UriUtils.decode(header, UTF_8);
    } catch (IllegalArgumentException broken) {
      throw fault("format", Map.of());
    }
  }

  private static InvalidRequest fault(String code, Map<String, Object> facts) {
    return InvalidRequest.unreadable(List.of(new FieldFault(HEADER, code, facts)));
  }
}
