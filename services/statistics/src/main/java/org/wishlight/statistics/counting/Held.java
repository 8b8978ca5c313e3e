package org.wishlight.statistics.counting;

import org.springframework.dao.TransientDataAccessResourceException;

/** Nothing is counted for a moment, while a recount takes the place of the figures. */
final class Held extends TransientDataAccessResourceException {
  private static final long serialVersionUID = 1L;

  Held(String fence) {
    super(fence + " is held by a recount");
  }
}
