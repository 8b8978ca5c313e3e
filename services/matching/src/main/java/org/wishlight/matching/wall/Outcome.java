package org.wishlight.matching.wall;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wishlight.starter.web.IdempotencyKey.Request;

/**
 * What has come of a wish, beside its state: told to those concerned and to nobody else.
 *
 * @param photos of all claims; which of them count as evidence, the report says
 * @param report what the last claimant said who was done
 * @param feedback what the resident said
 */
public record Outcome(
    @Nullable List<Photo> photos, @Nullable Report report, @Nullable Feedback feedback) {

  /** A photo of a claimant's; under an idempotency key, so that it is kept once. */
  public record Photo(String id, String claim, int width, int height, @Nullable Request request) {}

  /**
   * What the claimant says.
   *
   * @param remaining what is still to be done, if it is granted in part
   */
  public record Report(
      String claim,
      @Nullable String note,
      boolean partly,
      @Nullable String remaining,
      @Nullable List<String> photos) {}

  /** How the resident found it, and on which way that was heard. */
  public record Feedback(@Nullable Integer rating, @Nullable String comment, @Nullable Heard by) {}

  /** How a resident's word came in. */
  public enum Heard {
    PHONE,
    VISIT,
    SELF
  }

  public Stream<Photo> photosOf(String claim) {
    return Stream.ofNullable(photos).flatMap(List::stream).filter(one -> one.claim().equals(claim));
  }
}
