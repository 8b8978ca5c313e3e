package org.wishlight.matching.person;

import java.util.List;
import org.wishlight.contracts.WishDescription;

/** What stands where something of an erased person stood. */
public final class Blank {
  public static final String TEXT = "（已删除）";
  public static final String NAME = "***";

  private Blank() {}

  /** Nothing in it was said by a person any more; what is counted stays. */
  public static WishDescription of(WishDescription wish) {
    return new WishDescription(
        TEXT,
        wish.category(),
        wish.kind(),
        wish.needs(),
        wish.urgency(),
        wish.beneficiary() == null ? null : TEXT,
        wish.mobilityLimited(),
        wish.anonymous(),
        wish.preferredTimes().isEmpty() ? List.of() : List.of(TEXT),
        wish.themeDay());
  }
}
