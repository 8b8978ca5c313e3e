package org.wishlight.matching.photo;

import org.jspecify.annotations.Nullable;

/** What was sent is no photo that can be kept. */
public final class UnfitPhoto extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param code of the fault: {@code no-picture} or {@code picture-too-large}
   */
  UnfitPhoto(String code, @Nullable Throwable cause) {
    super(code, cause);
    this.code = code;
  }

  UnfitPhoto(String code) {
    this(code, null);
  }

  public String code() {
    return code;
  }
}
