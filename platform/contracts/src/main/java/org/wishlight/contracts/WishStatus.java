package org.wishlight.contracts;

/** Where a wish is in its life. */
public enum WishStatus {
  SUBMITTED,
  PUBLISHED,
  CLAIMED,
  IN_PROGRESS,
  FULFILLED,
  CONFIRMED,
  RETURNED,
  MERGED,
  WITHDRAWN
}
