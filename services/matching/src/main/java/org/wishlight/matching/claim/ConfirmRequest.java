package org.wishlight.matching.claim;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.wishlight.matching.person.HiddenNumbers;
import org.wishlight.matching.wall.Outcome.Feedback;
import org.wishlight.matching.wall.Outcome.Heard;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.InvalidRequest;
import org.wishlight.starter.web.PlainText;

/**
 * How the resident found it.
 *
 * @param by on which way staff have heard it
 */
record ConfirmRequest(
    @Min(1) @Max(5) @Nullable Integer rating,
    @Size(max = 1000) @PlainText @Nullable String comment,
    @Nullable Heard by) {
  static final ConfirmRequest WITHOUT_A_WORD = new ConfirmRequest(null, null, null);

  /**
   * As it may be kept.
   *
   * @throws InvalidRequest if residents say that somebody has called on them
   */
  Feedback feedback(Caller caller) {
    var words = comment == null ? null : HiddenNumbers.in(comment.strip());
    if (!caller.reach().isOwnOnly()) {
      return new Feedback(rating, words, by);
    }
    if (by != null && by != Heard.SELF) {
      throw InvalidRequest.unfit("by", "for-staff");
    }
    return new Feedback(rating, words, Heard.SELF);
  }
}
