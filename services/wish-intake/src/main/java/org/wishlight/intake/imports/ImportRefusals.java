package org.wishlight.intake.imports;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.wishlight.starter.web.Refusal;

/** What this feature refuses. */
final class ImportRefusals {
  private static final String OVERLOADED = "overloaded";
  private static final int SOON = 5;

  private ImportRefusals() {}

  static Refusal fileGone(String importId) {
    return new Refusal(HttpStatus.GONE, "import-file-gone", Map.of("id", importId));
  }

  static Refusal stalled() {
    return new Refusal(HttpStatus.REQUEST_TIMEOUT, "upload-stalled", Map.of());
  }

  static Refusal overloaded() {
    return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, OVERLOADED, Map.of("retryAfter", SOON));
  }
}
