package org.wishlight.intake.wish.domain;

import static org.wishlight.contracts.WishStatus.CLAIMED;
import static org.wishlight.contracts.WishStatus.IN_PROGRESS;
import static org.wishlight.contracts.WishStatus.MERGED;
import static org.wishlight.contracts.WishStatus.PUBLISHED;
import static org.wishlight.contracts.WishStatus.RETURNED;
import static org.wishlight.contracts.WishStatus.SUBMITTED;

import java.util.Set;
import org.wishlight.contracts.WishStatus;

/** What reviewers and wishers may do, and from where: the whole policy. */
public enum Move {
  PUBLISH(SUBMITTED, RETURNED),
  RETURN(SUBMITTED),
  AMEND(SUBMITTED, RETURNED, PUBLISHED),
  /** By those whose own it is: only before others rely on it. */
  REWRITE(SUBMITTED, RETURNED),
  WITHDRAW(SUBMITTED, RETURNED, PUBLISHED, CLAIMED, IN_PROGRESS),
  MERGE(SUBMITTED, RETURNED, PUBLISHED),
  UNMERGE(MERGED);

  private final Set<WishStatus> from;

  Move(WishStatus... from) {
    this.from = Set.of(from);
  }

  public boolean allowedFrom(WishStatus status) {
    return from.contains(status);
  }

  void check(Wish wish) {
    if (!allowedFrom(wish.status())) {
      throw new WrongState(this, wish.id(), wish.status());
    }
  }
}
