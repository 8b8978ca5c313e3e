package org.wishlight.intake.wish.domain;

import java.util.List;
import org.wishlight.contracts.WishDescription;

/** What stands where a forgotten person's words stood. */
public final class Forgotten {
  public static final String WORDS = "（已删除）";

  private Forgotten() {}

  /** What the wish was about stays, for the figures; nothing that anybody has said does. */
  static WishDescription description(WishDescription said) {
    return new WishDescription(
        WORDS,
        said.category(),
        said.kind(),
        said.needs(),
        said.urgency(),
        said.beneficiary() == null ? null : WORDS,
        said.mobilityLimited(),
        said.anonymous(),
        said.preferredTimes().isEmpty() ? List.of() : List.of(WORDS),
        said.themeDay());
  }
}
