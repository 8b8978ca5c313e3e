/** Who may take which wish. */
@NullMarked
package org.wishlight.matching.claim.domain;

import org.jspecify.annotations.NullMarked;
